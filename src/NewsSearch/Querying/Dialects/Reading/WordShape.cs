using System.Text;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>
/// A word with placeholders: in <paramref name="Stem"/> <c>?</c> stands for one character and <c>*</c> for any number, and
/// up to <paramref name="Most"/> more may follow.
/// </summary>
internal readonly record struct WordShape(string Stem, int Most = 0)
{
    private const string Signs = @"\.|()[]{}*+?^$";

    /// <summary>The words of this shape: a wildcard, or where that cannot say it a regular expression.</summary>
    public QueryNode ToNode()
    {
        string stem = Stem;
        while (stem.Contains("**", StringComparison.Ordinal))
            stem = stem.Replace("**", "*", StringComparison.Ordinal);
        // A question mark that ends a word is punctuation in our language.
        if (Most == 0 && !stem.EndsWith('?'))
            return new WildcardNode(stem);
        var pattern = new StringBuilder();
        // Regular expressions are held against words in lower case.
        foreach (char c in stem.ToLowerInvariant())
        {
            if (c is '?' or '*')
                pattern.Append(c == '?' ? "." : ".*");
            else
                pattern.Append(Signs.Contains(c) ? "\\" : "").Append(c);
        }
        if (Most == 1)
            pattern.Append(".?");
        else if (Most > 1)
            pattern.Append(System.Globalization.CultureInfo.InvariantCulture, $".{{0,{Most}}}");
        return new RegexNode(pattern.ToString());
    }
}
