using System.Globalization;
using NewsSearch.Contract;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>A page of quotes for people.</summary>
internal static class QuoteText
{
    public static void Write(TerminalText to, QuotePage page)
    {
        foreach (var hit in page.Quotes)
            Write(to, hit);
        to.Line(string.Create(CultureInfo.InvariantCulture, $"{(page.Complete ? "" : "at least ")}{page.Total:N0} {(page.Total == 1 ? "quote" : "quotes")}{(page.Copies == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {page.Copies:N0} of them in copies"))}"));
    }

    private static void Write(TerminalText to, QuoteHit hit)
    {
        var quote = hit.Quote;
        to.Bold(quote.Speaker ?? quote.Mention ?? "(speaker not known)");
        if (quote.Role is { Length: > 0 } role)
            to.Write(", " + role);
        to.Line(string.Create(
            CultureInfo.InvariantCulture,
            $" ({Words.Of(quote.Kind)}{(quote.Cue is null ? "" : ", " + quote.Cue)}, confidence {quote.Confidence:0.00})"));
        to.Paragraph(new StyledLine(quote.Text), indent: 3);
        var published = hit.Published is { } time ? time + " | " : "";
        to.Paragraph(new StyledLine($"{published}{hit.Headline} | {hit.StoryId}{(hit.IsCopy ? " | copy" : "")}{Times(hit)}"), indent: 3);
        to.Line();
    }

    private static string Times(QuoteHit hit) =>
        hit.Occurrences == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" | the first of {hit.Occurrences}");
}
