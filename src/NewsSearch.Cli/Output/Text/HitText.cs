using System.Globalization;
using NewsSearch.Contract;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>A page of hits for people.</summary>
internal static class HitText
{
    public static void Write(TerminalText to, SearchPage page)
    {
        foreach (var hit in page.Hits)
            Write(to, hit);
        FacetsText.Write(to, page.Facets);
        WriteTotal(to, page);
    }

    /// <summary>What the page tells beside its hits.</summary>
    public static void WriteRemarks(TerminalText to, SearchPage page)
    {
        TranslationText.Write(to, page.Translation);
        to.Line("understood: " + page.Understood);
        if (page.Parts.Count > 0)
            to.Line("each alone: " + string.Join(", ", page.Parts.Select(p => FormattableString.Invariant($"{p.Text} {p.Stories}"))));
        NoticeText.Write(to, page.Notices);
        if (page.DidYouMean is { } meant)
            to.Line(string.Create(CultureInfo.InvariantCulture, $"Did you mean {meant.Query}? ({meant.Total:N0} {(meant.Total == 1 ? "story" : "stories")})"));
    }

    /// <summary>How many stories there are.</summary>
    public static void WriteTotal(TerminalText to, SearchPage page) => to.Line(Total(page));

    /// <param name="to">Where to.</param>
    /// <param name="hit">The hit.</param>
    /// <param name="writeMore">Writes what there is to say besides, below it.</param>
    public static void Write(TerminalText to, SearchHit hit, Action? writeMore = null)
    {
        var rank = hit.Rank.ToString(CultureInfo.InvariantCulture) + ". ";
        to.Write(rank);
        to.Bold(hit.Headline.Length > 0 ? hit.Headline : "(no headline)");
        to.Dim(hit.Match switch { HitMatch.Most => "  most of the words", HitMatch.Related => "  related", _ => "" });
        to.Dim(string.Concat(hit.Badges.Select(badge => "  [" + Words.Of(badge) + "]")));
        to.Line();
        var facts = FactsLine.Of(hit);
        if (facts.Length > 0)
            to.Paragraph(new StyledLine(facts), rank.Length);
        if (hit.Snippet.Length > 0)
            to.Paragraph(new StyledLine(hit.Snippet, hit.Highlights), rank.Length);
        if (hit.Copies > 0)
            to.Paragraph(new StyledLine(CopiesLine.Of(hit)), rank.Length);
        if (hit.Explanation is { } explanation)
            ExplanationText.Write(to, explanation, depth: 2);
        writeMore?.Invoke();
        to.Line();
    }

    public static string Total(SearchPage page)
    {
        var atLeast = page.TotalIsExact ? "" : page.Complete ? "more than " : "at least ";
        var stories = page.Total == 1 ? "story" : "stories";
        var total = string.Create(CultureInfo.InvariantCulture, $"{atLeast}{page.Total:N0} {stories}");
        if (page.Groups < page.Total)
            total += string.Create(CultureInfo.InvariantCulture, $", {page.Groups:N0} without copies");
        return page.Relaxed is { } relaxed
            ? string.Create(CultureInfo.InvariantCulture, $"{total}; {relaxed.Total:N0} more with {relaxed.Words} of the words or more")
            : total;
    }
}
