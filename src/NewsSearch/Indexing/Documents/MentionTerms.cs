using System.Globalization;
using NewsSearch.Articles;

namespace NewsSearch.Indexing.Documents;

/// <summary>A mentioned date as the term "2018-11-14/2018-11-14": first and last day, sorted by the first.</summary>
internal static class MentionTerms
{
    public static string Of(DateMention mention) => string.Create(CultureInfo.InvariantCulture, $"{mention.From:O}/{mention.To:O}");

    /// <summary>A day as it stands in a term.</summary>
    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
