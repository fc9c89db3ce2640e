using NewsSearch.Extraction.Datelines.Reading.Tokens;
using NewsSearch.Extraction.Places;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>Reads the agency: in brackets of its own, or bare between marks if it is a known one.</summary>
internal readonly ref struct DatelineAgencyReader(DatelineTokens tokens)
{
    private const int LongestInTokens = 10;
    private const int LongestInWords = 4;
    private const int LongestUnknownInWords = 2;

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
            agency = Found(at, at + words, AgencyStanding.Known, isBracketed: false);
            after = at + words;
            return true;
        }
        return false;
    }

    /// <summary>
    /// "Kaizan -" after a date and a comma, an agency that no list has: a word or two, or more that sound like one, and a
    /// dash with blanks around it. The name of a person or a firm stands there in no dateline.
    /// </summary>
    public bool TryReadUnknownBare(int at, out DatelineAgency agency, out int after)
    {
        agency = default;
        after = at;
        while (after - at < LongestInWords && _tokens[after].Kind == DatelineTokenKind.Word)
            after++;
        if (after == at || _tokens[after].Kind != DatelineTokenKind.Dash || _tokens.IsAdjacent(after - 1) || _tokens.IsAdjacent(after) || !MaySign(at, after))
            return false;
        agency = Found(at, after, StandingOf(at, after), isBracketed: false);
        return after - at <= LongestUnknownInWords || agency.IsLikely;
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
            agency = Found(from, to, AgencyStanding.Known, isBracketed: true);
            return true;
        }
        if (AllPartsKnown(from, to))
        {
            agency = Found(from, to, AgencyStanding.Known, isBracketed: true);
            return true;
        }
        for (var i = from; i < to; i++)
            for (var j = Math.Min(to, i + LongestInWords); j > i; j--)
                if (_tokens[i].Kind == DatelineTokenKind.Word && _tokens[i].Length >= 2 && (_tokens.IsAllCapitals(i) || _tokens[i].Length > 3 && _tokens.IsCapitalised(i))
                    && agencies.Contains(_tokens.Span(i, j)))
                {
                    agency = Found(i, j, AgencyStanding.Known, isBracketed: true);
                    return true;
                }
        agency = default;
        if (to - from > LongestInWords || !MaySign(from, to))
            return false;
        agency = Found(from, to, StandingOf(from, to), isBracketed: true);
        return true;
    }

    /// <summary>"dpa/lnw": the regional service of an agency.</summary>
    private bool IsDesk(int from, int to) => to == from + 1 && _tokens[from].Kind == DatelineTokenKind.Word && _tokens[from].Length <= 3 && char.IsLower(_tokens.Text[_tokens[from].Start]);

    /// <summary>"AFP/AP": a report of two agencies.</summary>
    private bool AllPartsKnown(int from, int to)
    {
        var start = from;
        for (var i = from; i <= to; i++)
        {
            if (i < to && _tokens[i].Kind != DatelineTokenKind.Slash)
                continue;
            if (i == start || !DatelineLists.Shared.Agencies.Contains(_tokens.Span(start, i)) && !(start > from && IsDesk(start, i)))
                return false;
            start = i + 1;
        }
        return true;
    }

    /// <summary>Whether a name that no list has may be an agency's: written like a name, and no party, region or time of day.</summary>
    private bool MaySign(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            // "Agence du Midi".
            var isParticle = i > from && i < to - 1 && DatelineLists.Shared.Particles.Contains(_tokens.Word(i));
            if (!isParticle && (!_tokens.IsCapitalised(i) || _tokens[i].Length < 2 || _tokens.IsWeekday(i) || MonthNames.Shared.Find(_tokens.Word(i)) > 0))
                return false;
        }
        var name = _tokens.Span(from, to);
        var lists = DatelineLists.Shared;
        return !lists.NeverPlaces.Contains(_tokens.Word(from)) && !lists.NotAgencies.Contains(name) && !lists.Regions.Contains(name)
            && Countries.Shared.Find(name) is not { Kind: not CountryNameKind.Demonym };
    }

    private AgencyStanding StandingOf(int from, int to)
    {
        for (var i = from; i < to; i++)
            foreach (var ending in DatelineLists.Shared.AgencyEndings)
                if (_tokens.Word(i).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                    return AgencyStanding.Likely;
        return AgencyStanding.Possible;
    }

    private DatelineAgency Found(int from, int to, AgencyStanding standing, bool isBracketed) =>
        new(_tokens[from].Start, _tokens[to - 1].End - _tokens[from].Start, standing, isBracketed);
}
