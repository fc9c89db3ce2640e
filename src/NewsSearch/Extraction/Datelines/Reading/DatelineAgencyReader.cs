using NewsSearch.Extraction.Datelines.Reading.Tokens;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>Reads the agency: in brackets of its own, or bare between marks if it is a known one.</summary>
internal readonly ref struct DatelineAgencyReader(DatelineTokens tokens)
{
    private const int LongestInTokens = 10;
    private const int LongestInWords = 4;

    private readonly DatelineTokens _tokens = tokens;

    /// <summary><c>(AP)</c>, <c>/TASS/</c>, <c>[AFP]</c>, <c>/TASS Correspondent NAME/</c>; unknown names too, if they look like one.</summary>
    public bool TryReadBracketed(int at, out DatelineAgency agency, out int after)
    {
        agency = default;
        after = at;
        var open = _tokens[at].Kind;
        if (open is not (DatelineTokenKind.Open or DatelineTokenKind.Slash))
            return false;
        var closeKind = open == DatelineTokenKind.Open ? DatelineTokenKind.Close : DatelineTokenKind.Slash;
        var close = at + 1;
        while (close - at <= LongestInTokens && _tokens[close].Kind != closeKind)
        {
            if (_tokens[close].Kind == DatelineTokenKind.None)
                return false;
            close++;
        }
        if (_tokens[close].Kind != closeKind || close == at + 1 || !TryName(at + 1, close, out agency))
            return false;
        after = close + 1;
        return true;
    }

    /// <summary><c>Kyodo -</c>, <c>РИА Новости.</c></summary>
    public bool TryReadBare(int at, out DatelineAgency agency, out int after)
    {
        agency = default;
        after = at;
        if (!_tokens.IsCapitalised(at) && !_tokens.Is(at, "dpa"))
            return false;
        for (var words = LongestInWords; words > 0; words--)
        {
            if (!AreWords(at, at + words) || !DatelineLists.Shared.BareAgencies.Contains(_tokens.Span(at, at + words)))
                continue;
            if (_tokens[at + words].Kind is not (DatelineTokenKind.Dash or DatelineTokenKind.Dot or DatelineTokenKind.Comma or DatelineTokenKind.Open))
                return false;
            agency = Found(at, at + words, isKnown: true, isBracketed: false);
            after = at + words;
            return true;
        }
        return false;
    }

    private bool AreWords(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_tokens[i].Kind != DatelineTokenKind.Word)
                return false;
        return true;
    }

    /// <summary>The longest known name inside the brackets; else all that stands there, if it is written like a name.</summary>
    private bool TryName(int from, int to, out DatelineAgency agency)
    {
        var agencies = DatelineLists.Shared.Agencies;
        if (agencies.Contains(_tokens.Span(from, to)))
        {
            agency = Found(from, to, isKnown: true, isBracketed: true);
            return true;
        }
        if (AllPartsKnown(from, to))
        {
            agency = Found(from, to, isKnown: true, isBracketed: true);
            return true;
        }
        for (var i = from; i < to; i++)
            for (var j = Math.Min(to, i + LongestInWords); j > i; j--)
                if (_tokens[i].Kind == DatelineTokenKind.Word && _tokens[i].Length >= 2 && _tokens.IsCapitalised(i)
                    && agencies.Contains(_tokens.Span(i, j)))
                {
                    agency = Found(i, j, isKnown: true, isBracketed: true);
                    return true;
                }
        agency = Found(from, to, isKnown: false, isBracketed: true);
        return to - from <= LongestInWords && AreCapitalised(from, to);
    }

    /// <summary>"AFP/AP": a report of two agencies.</summary>
    private bool AllPartsKnown(int from, int to)
    {
        var start = from;
        for (var i = from; i <= to; i++)
        {
            if (i < to && _tokens[i].Kind != DatelineTokenKind.Slash)
                continue;
            if (i == start || !DatelineLists.Shared.Agencies.Contains(_tokens.Span(start, i)))
                return false;
            start = i + 1;
        }
        return true;
    }

    private bool AreCapitalised(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!_tokens.IsCapitalised(i) || _tokens[i].Length < 2)
                return false;
        return !DatelineLists.Shared.NeverPlaces.Contains(_tokens.Word(from));
    }

    private DatelineAgency Found(int from, int to, bool isKnown, bool isBracketed) =>
        new(_tokens[from].Start, _tokens[to - 1].End - _tokens[from].Start, isKnown, isBracketed);
}
