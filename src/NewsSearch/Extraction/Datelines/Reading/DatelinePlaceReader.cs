using System.Runtime.CompilerServices;
using NewsSearch.Extraction.Datelines.Reading.Tokens;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>
/// Reads the places of a dateline with their regions: "NEW YORK", "OAKLAND, N.J.", "GENEVA/PARIS", "VANCOUVER, British
/// Columbia", "FARMINGTON Conn.", "MOSCOW/KYIV/WASHINGTON", "Frankfurt/Main".
/// </summary>
internal ref struct DatelinePlaceReader(DatelineTokens tokens, DatelineDateReader dates, DatelineAgencyReader agencies)
{
    private const int MostPlaces = 6;

    /// <summary>Words in capitals that no list knows: a small town up to this many, a headline above.</summary>
    private const int LongestUnknown = 3;

    private readonly DatelineTokens _tokens = tokens;
    private readonly DatelineDateReader _dates = dates;
    private readonly DatelineAgencyReader _agencies = agencies;
    private readonly DatelineNameReader _names = new(tokens, dates);
    private readonly DatelineRegionReader _regions = new(tokens);
    private PlaceSlots _places;
    private string? _region;

    public int Count { get; private set; }

    /// <summary>Whether a list knows the first place, or the region after it.</summary>
    public readonly bool HasKnownPlace => Count > 0 && (_places[0].Points > 0 || _region is not null);

    /// <summary>Whether the first place needs no region, or the region stands beside it.</summary>
    public readonly bool IsCertain => Count > 0 && (_places[0].Points >= DatelineEvidence.StandaloneCity || _region is not null);

    public readonly bool IsAllCapitals
    {
        get
        {
            if (Count == 0)
                return false;
            for (var i = _places[0].From; i < _places[0].To; i++)
                if (_tokens[i].Kind == DatelineTokenKind.Word && !_tokens.IsAllCapitals(i))
                    return false;
            return true;
        }
    }

    /// <summary>Whether the first name may be a place at all: written in capitals, or on a list, and no sentence opener.</summary>
    public readonly bool IsPlausible
    {
        get
        {
            if (Count == 0 || !IsAllCapitals && !HasKnownPlace)
                return false;
            var first = _places[0];
            if (first.To - first.From > LongestUnknown && !HasKnownPlace)
                return false;
            if (IsAllCapitals && first.To - first.From > 1)
                return true;
            return first.Points >= DatelineEvidence.StandaloneCity || !DatelineLists.Shared.NeverPlaces.Contains(_tokens.Word(first.From))
                || first.To - first.From > 1 && first.Points > 0;
        }
    }

    /// <summary>Reads on from token <paramref name="at"/>; gives the token after the places.</summary>
    public int Read(int at)
    {
        var end = _names.Read(at, isFirst: true);
        if (end == at)
            return at;
        Add(at, end);
        at = end;
        while (TryReadMore(ref at))
        {
        }
        return at;
    }

    public readonly int Points()
    {
        if (Count == 0)
            return 0;
        return _places[0].Points + (_region is null ? 0 : DatelineEvidence.Region) + (IsAllCapitals ? DatelineEvidence.Capitals : 0);
    }

    public readonly string[] Names()
    {
        var names = new string[Count];
        for (var i = 0; i < Count; i++)
            names[i] = TitleCase.Of(_tokens.Span(_places[i].From, _places[i].To));
        return names;
    }

    /// <summary>The one country that all places lie in; null if they differ or one is in doubt. A village that no list has, beside a city, takes nothing from the city.</summary>
    public readonly string? Country()
    {
        if (Count == 0)
            return null;
        if (_region is not null)
            // "TBILISI, Georgia" and "ATLANTA, Georgia".
            return _region == "US" && _places[0].LargestIn == "GE" ? "GE" : _region;
        for (var i = 1; i < Count; i++)
            if (_places[i].Points > 0 && _places[i].Country != _places[0].Country)
                return null;
        return _places[0].Country;
    }

    private bool TryReadMore(ref int at)
    {
        if (Count >= MostPlaces)
            return false;
        var mark = _tokens[at].Kind;
        if (mark == DatelineTokenKind.Slash && _tokens[at + 1].Kind == DatelineTokenKind.Word)
            return TryReadAfterSlash(ref at);
        if (mark == DatelineTokenKind.Dot && _tokens[at + 1].Kind == DatelineTokenKind.Comma)
            mark = _tokens[++at].Kind;
        if (mark == DatelineTokenKind.Word && _names.IsConjunction(at))
            return TryReadPlace(at + 1, ref at, mustBeKnown: true);
        if (mark == DatelineTokenKind.Other && _tokens.Text[_tokens[at].Start] == '&')
            return TryReadPlace(at + 1, ref at, mustBeKnown: true);
        if (mark == DatelineTokenKind.Open)
            return TryReadBracketedRegion(ref at);
        var next = mark == DatelineTokenKind.Comma ? at + 1 : at;
        if (_tokens.Is(next, "the") || _tokens.Is(next, "The"))
            next++;
        if (_regions.Read(next, _places[0], _places[Count - 1], out var after) is { } country)
        {
            _region ??= country;
            at = after;
            return true;
        }
        if (_tokens[next].Kind != DatelineTokenKind.Word || _tokens.IsWeekday(next) || _dates.TryRead(next, out _, out _)
            || _agencies.TryReadBare(next, out _, out _))
            return false;
        return mark == DatelineTokenKind.Comma && (TryReadPlace(next, ref at, mustBeKnown: true) || TryReadUnknownRegion(next, ref at));
    }

    /// <summary>"Osaka (Japón), 15 ene (EFE)": only where the dateline goes on, as a city may have its country in brackets in any headline.</summary>
    private bool TryReadBracketedRegion(ref int at)
    {
        if (_regions.Read(at + 1, _places[0], _places[Count - 1], out var after) is not { } country
            || _tokens[after].Kind != DatelineTokenKind.Close || _tokens[after + 1].Kind != DatelineTokenKind.Comma
            || !_dates.TryRead(after + 2, out _, out _))
            return false;
        _region ??= country;
        at = after + 1;
        return true;
    }

    private bool TryReadAfterSlash(ref int at)
    {
        // " /TASS/" is the agency; a slash between places touches the first or stands alone between two.
        if (_agencies.TryReadBracketed(at, out var agency, out _) && agency.IsKnown && !_tokens.IsAdjacent(at - 1))
            return false;
        var end = _names.Read(at + 1, isFirst: false);
        if (end == at + 1)
            return false;
        var last = _places[Count - 1];
        if (DatelineLists.Shared.JoinedPlaces.Contains(_tokens.Span(last.From, end)))
        {
            Count--;
            Add(last.From, end);
        }
        else
        {
            Add(at + 1, end);
        }
        at = end;
        return true;
    }

    private bool TryReadPlace(int from, ref int at, bool mustBeKnown)
    {
        var end = _names.Read(from, isFirst: false);
        if (end == from)
            return false;
        Add(from, end);
        if (mustBeKnown && _places[Count - 1].Points == 0)
        {
            Count--;
            return false;
        }
        at = end;
        return true;
    }

    /// <summary>A comma group that no list knows ("ROANOKE,M Va.", "TAUPO, Waikato"): read over, if a date or an agency follows.</summary>
    private readonly bool TryReadUnknownRegion(int from, ref int at)
    {
        var end = _names.Read(from, isFirst: false);
        if (end == from || end - from > 4)
            return false;
        var next = _tokens.SkipMarks(end);
        if (!_dates.TryRead(next, out _, out _) && !_tokens.IsWeekday(next)
            && !(_agencies.TryReadBracketed(next, out var agency, out _) && agency.IsLikely)
            && _tokens[next].Kind != DatelineTokenKind.Word)
            return false;
        at = end;
        return true;
    }

    private void Add(int from, int to) => _places[Count++] = DatelinePlaceLookup.Of(_tokens, from, to);

    [InlineArray(MostPlaces)]
    private struct PlaceSlots
    {
        private DatelinePlace _first;
    }
}
