using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>Where and when a story was filed, who put it out, who is quoted, what it is about, and its id, on one line.</summary>
internal static class FactsLine
{
    private const int MostNames = 5;

    public static string Of(SearchHit hit)
    {
        var facts = new List<string>();
        if (hit.Dateline is { Places.Count: > 0 } dateline)
            facts.Add(string.Join(", ", dateline.Places));
        if (hit.Published is { } published)
            facts.Add(published.ToString());
        if ((hit.Source ?? hit.Dateline?.Agency) is { Length: > 0 } source)
            facts.Add(source);
        if (hit.Speakers.Count > 0)
            facts.Add("quoting " + Some(hit.Speakers));
        if (hit.Topics.Count > 0)
            facts.Add("on " + Some(hit.Topics));
        facts.Add(hit.Id);
        return string.Join(" | ", facts);
    }

    private static string Some(IReadOnlyList<string> names)
    {
        var some = string.Join(", ", names.Take(MostNames));
        return names.Count > MostNames
            ? string.Create(CultureInfo.InvariantCulture, $"{some} and {names.Count - MostNames} more")
            : some;
    }
}
