using System.Buffers;
using System.Collections.Frozen;
using NewsSearch.Ingestion.Html.Blocks;
using NewsSearch.Ingestion.Html.Heads;

namespace NewsSearch.Ingestion.Html.Bodies;

/// <summary>Lines that stand among a story's text without being of it: "Read more: ...", "Sign up for ...", "© 2024 ...".</summary>
internal static class Boilerplate
{
    private const int Longest = 260;
    private static readonly SearchValues<char> s_rules = SearchValues.Create("_*-–—=~.·•+# ");
    private static readonly string[] s_works = [" is a ", " is the ", " covers ", " writes ", " reports on ", " joined "];
    private static readonly string[] s_leads = WordList.Lines("Bodies.boilerplate-leads.txt");
    private static readonly string[] s_phrases = WordList.Lines("Bodies.boilerplate-phrases.txt");
    private static readonly FrozenSet<string> s_ends = WordList.Lines("Bodies.end-headings.txt").Select(Folded.Of).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string text)
    {
        if (text.Length > Longest)
            return false;
        var line = text.AsSpan().TrimStart("[(•►▶*–—-_ \"“»");
        if (!line.ContainsAnyExcept(s_rules))
            return true;
        foreach (var lead in s_leads)
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var phrase in s_phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a heading begins what follows a story: "Sources", "Related stories", "About the author".</summary>
    public static bool IsEnd(TextBlock block) => block.Text.Length < 60 && s_ends.Contains(Folded.Of(block.Text));

    /// <summary>A sentence that ends in the name of who took a picture: "... on Saturday. (SWA Photo/Rory Beck)".</summary>
    public static bool IsCaption(string text)
    {
        if (text.Length is < 12 or > 500 || text[^1] is not (')' or ']'))
            return false;
        var open = text.LastIndexOfAny(['(', '[']);
        if (open < 8 || text.Length - open > 60 || text[open - 1] != ' ' || text[open - 2] is not ('.' or '!' or '?' or '"' or '”'))
            return false;
        var credit = text.AsSpan(open);
        return credit.Contains('/') || credit.Contains(" Photo", StringComparison.OrdinalIgnoreCase) || credit.Contains("photo by", StringComparison.OrdinalIgnoreCase) || credit.Contains("courtesy", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A line at the end about who wrote the story and how to reach them.</summary>
    public static bool IsAboutAuthor(string text, string? byline)
    {
        if (text.Length > 400)
            return false;
        var reach = text.Contains('@', StringComparison.Ordinal);
        if (reach && (text.StartsWith("Contact", StringComparison.OrdinalIgnoreCase) || text.Contains("reach", StringComparison.OrdinalIgnoreCase) || text.Contains("mail", StringComparison.OrdinalIgnoreCase)))
            return true;
        var isNamed = byline is not null && byline.Split([", ", " and "], StringSplitOptions.None).Any(name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return isNamed && (reach || text.Length < 40 && !text.EndsWith('.')
            || s_works.Any(word => text.AsSpan(0, Math.Min(text.Length, byline!.Length + 20)).Contains(word, StringComparison.Ordinal)));
    }
}
