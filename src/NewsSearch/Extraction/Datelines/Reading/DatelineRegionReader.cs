using NewsSearch.Extraction.Datelines.Reading.Tokens;
using NewsSearch.Extraction.Places;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>Reads the state, province or country that follows a place: "Ore.", "N.J.", "British Columbia", "Japan".</summary>
internal readonly ref struct DatelineRegionReader(DatelineTokens tokens)
{
    private const int LongestInTokens = 5;

    private readonly DatelineTokens _tokens = tokens;

    /// <summary>Country of the longest region that stands at <paramref name="from"/>, abbreviations with their dots; null if none does.</summary>
    public string? Read(int from, DatelinePlace first, DatelinePlace last, out int after)
    {
        for (after = from + LongestInTokens; after > from; after--)
        {
            if (!IsNameOf(from, after))
                continue;
            var span = _tokens.Span(from, after);
            var country = DatelineLists.Shared.Regions.Find(span);
            if (country is not null && (span.Length <= 3 && !IsAbbreviation(from, after) || IsStandaloneBeside(span, first, last)))
                country = null;
            if (country is null && Countries.Shared.Find(span) is { Kind: CountryNameKind.Name or CountryNameKind.Historic } found)
                country = found.Code;
            if (country is null)
                continue;
            if (_tokens[after].Kind == DatelineTokenKind.Dot && _tokens.IsAdjacent(after - 1))
                after++;
            return country;
        }
        return null;
    }

    /// <summary>"BOSTON, NEW YORK": a second city, though a state is called so too.</summary>
    private static bool IsStandaloneBeside(ReadOnlySpan<char> region, DatelinePlace first, DatelinePlace last) =>
        last.Points >= DatelineEvidence.StandaloneCity && first.Country == "US" && region is "NEW YORK" or "WASHINGTON";

    /// <summary>Words, with the dots that close abbreviations between them.</summary>
    private bool IsNameOf(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_tokens[i].Kind != DatelineTokenKind.Word && !(_tokens[i].Kind == DatelineTokenKind.Dot && i > from && i < to - 1))
                return false;
        return _tokens.IsCapitalised(from);
    }

    /// <summary>"Va", "LA" and "La." may be states; "In" before a word is none.</summary>
    private bool IsAbbreviation(int from, int to) => _tokens.IsAllCapitals(from) || _tokens[from].Length > 3
        || _tokens[to].Kind is DatelineTokenKind.Dot or DatelineTokenKind.Comma or DatelineTokenKind.Dash or DatelineTokenKind.Open;
}
