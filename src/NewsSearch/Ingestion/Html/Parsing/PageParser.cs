using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsSearch.Ingestion.Html.Parsing;

/// <summary>
/// Markup to a tree, as browsers do it. Nothing is loaded, run or resolved. A tree of more than
/// <see cref="MostElements"/> elements is given up: some markup makes many elements out of few bytes.
/// </summary>
internal static class PageParser
{
    public const int MostElements = 400_000;

    /// <summary>Deeper elements become siblings, as in browsers.</summary>
    public const int Deepest = 400;

    /// <summary>The tree; null, with the reason, where it would be too large.</summary>
    public static IHtmlDocument? Parse(string page, out string? reason)
    {
        reason = NestingDepth.IsTooDeep(page) ? string.Create(CultureInfo.InvariantCulture, $"more than {NestingDepth.Most} elements within each other") : null;
        if (reason is not null)
            return null;
        var budget = MostElements;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            MaximumDepth = Deepest,
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnCreated = (_, _) =>
            {
                if (--budget < 0)
                    throw new TooManyElements();
            },
        });
        try
        {
            return parser.ParseDocument(page);
        }
        catch (TooManyElements)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"more than {MostElements} elements");
            return null;
        }
    }

    /// <summary>Leaves the parser from inside; it has no other way out.</summary>
    private sealed class TooManyElements : Exception;
}
