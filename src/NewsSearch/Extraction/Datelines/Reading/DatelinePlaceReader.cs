using System.Runtime.CompilerServices;
using NewsSearch.Extraction.Places;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>
/// Reads the places of a dateline with their regions: "NEW YORK", "OAKLAND, N.J.", "GENEVA/PARIS", "VANCOUVER, British
/// Columbia", "FARMINGTON Conn.", "MOSCOW/KYIV/WASHINGTON", "Frankfurt/Main".
/// </summary>
internal ref struct DatelinePlaceReader(DatelineTokens tokens, DatelineDateReader dates, DatelineAgencyReader agencies)
{
    private const int MostPlaces = 6;
    private const int MostWords = 6;
    private const int LongestRegion = 5;

    /// <summary>Words in capitals that no list knows: a small town up to this many, a headline above.</summary>
    private const int LongestUnknown = 3;

    private readonly DatelineTokens _tokens = tokens;
    private readonly DatelineDateReader _dates = dates;
    private readonly DatelineAgencyReader _agencies = agencies;
    private PlaceSlots _places;
    private string? _region;

    public int Count { get; private set; }

    /// <summary>Whether a list knows the first place, or the region after it.</summary>
    public readonly bool HasKnownPlace => Count > 0 && (_places[0].Points > 0 || _region is not null);

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
        var end = ReadName(at, isFirst: true);
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

    /// <summary>The one country that all places lie in; null if they differ or one is in doubt.</summary>
    public readonly string? Country()
    {
        if (Count == 0)
            return null;
        if (_region is not null)
            // "TBILISI, Georgia" and "ATLANTA, Georgia".
            return _region == "US" && _places[0].LargestIn == "GE" ? "GE" : _region;
        for (var i = 1; i < Count; i++)
            if (_places[i].Country != _places[0].Country)
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
        if (mark == DatelineTokenKind.Word && IsConjunction(at))
            return TryReadPlace(at + 1, ref at, mustBeKnown: true);
        var next = mark == DatelineTokenKind.Comma ? at + 1 : at;
        if (_tokens.Is(next, "the") || _tokens.Is(next, "The"))
            next++;
        if (TryReadRegion(next, ref at))
            return true;
        if (_tokens[next].Kind != DatelineTokenKind.Word || _tokens.IsWeekday(next) || _dates.TryRead(next, out _, out _)
            || _agencies.TryReadBare(next, out _, out _))
            return false;
        return mark == DatelineTokenKind.Comma && (TryReadPlace(next, ref at, mustBeKnown: true) || TryReadUnknownRegion(next, ref at));
    }

    private bool TryReadAfterSlash(ref int at)
    {
        // " /TASS/" is the agency; a slash between places touches the first or stands alone between two.
        if (_agencies.TryReadBracketed(at, out var agency, out _) && agency.IsKnown && !_tokens.IsAdjacent(at - 1))
            return false;
        var end = ReadName(at + 1, isFirst: false);
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
        var end = ReadName(from, isFirst: false);
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

    /// <summary>A state, province or country, the longest that fits; abbreviations bring their dots.</summary>
    private bool TryReadRegion(int from, ref int at)
    {
        for (var to = from + LongestRegion; to > from; to--)
        {
            if (!IsNameOf(from, to))
                continue;
            var span = _tokens.Span(from, to);
            var country = DatelineLists.Shared.Regions.Find(span);
            if (country is not null && (span.Length <= 3 && !IsAbbreviation(from, to) || IsStandaloneBeside(span)))
                country = null;
            if (country is null && Countries.Shared.Find(span) is { Kind: CountryNameKind.Name or CountryNameKind.Historic } found)
                country = found.Code;
            if (country is null)
                continue;
            _region ??= country;
            at = to;
            if (_tokens[at].Kind == DatelineTokenKind.Dot && _tokens.IsAdjacent(at - 1))
                at++;
            return true;
        }
        return false;
    }

    /// <summary>"BOSTON, NEW YORK": a second city, though a state is called so too.</summary>
    private readonly bool IsStandaloneBeside(ReadOnlySpan<char> region) =>
        _places[Count - 1].Points >= DatelineEvidence.StandaloneCity && _places[0].Country == "US"
        && region is "NEW YORK" or "WASHINGTON";

    /// <summary>A comma group that no list knows ("ROANOKE,M Va.", "TAUPO, Waikato"): read over, if a date or an agency follows.</summary>
    private readonly bool TryReadUnknownRegion(int from, ref int at)
    {
        var end = ReadName(from, isFirst: false);
        if (end == from || end - from > 4)
            return false;
        var next = _tokens.SkipMarks(end);
        if (!_dates.TryRead(next, out _, out _) && !_tokens.IsWeekday(next)
            && !(_agencies.TryReadBracketed(next, out var agency, out _) && agency.IsKnown)
            && _tokens[next].Kind != DatelineTokenKind.Word)
            return false;
        at = end;
        return true;
    }

    /// <summary>A run of capitalised words with the particles between them; gives the token after it.</summary>
    private readonly int ReadName(int from, bool isFirst)
    {
        if (_dates.IsMonthAndDay(from))
            return from;
        if (!_tokens.IsCapitalised(from))
            return isFirst ? ReadSmallName(from) : from;
        var at = from + 1;
        for (var words = 1; words < MostWords; words++)
        {
            var next = at;
            if (_tokens[next].Kind == DatelineTokenKind.Dot && _tokens.IsAdjacent(next - 1) && IsSaint(_tokens.Word(next - 1)))
                next++;
            if (_tokens[next].Kind != DatelineTokenKind.Word || _dates.IsMonthAndDay(next))
                break;
            if (!_tokens.IsCapitalised(next))
            {
                if (isFirst && _tokens[next + 1].Kind == DatelineTokenKind.Comma && Known(from, next + 1).Points > 0)
                {
                    // "Mexico city, march 18 -".
                    at = next + 1;
                    break;
                }
                if (!DatelineLists.Shared.Particles.Contains(_tokens.Word(next)))
                    break;
                var after = next + 1;
                while (_tokens[after].Kind == DatelineTokenKind.Word && after < next + 3 && !_tokens.IsCapitalised(after)
                    && DatelineLists.Shared.Particles.Contains(_tokens.Word(after)))
                    after++;
                if (!_tokens.IsCapitalised(after))
                    break;
                next = after;
            }
            else if (isFirst && next == at && EndsBefore(from, next))
            {
                break;
            }
            at = next + 1;
        }
        return at;
    }

    /// <summary>"sioux falls, april 7 -": a known place in small letters, if a date follows.</summary>
    private readonly int ReadSmallName(int from)
    {
        var at = from;
        while (_tokens[at].Kind == DatelineTokenKind.Word && at - from < MostWords)
            at++;
        return at > from && _tokens[at].Kind == DatelineTokenKind.Comma && _dates.IsMonthAndDay(at + 1) && Known(from, at).Points > 0 ? at : from;
    }

    /// <summary>A region that follows without a comma ("FARMINGTON Conn.,"), a city after "AND", an agency.</summary>
    private readonly bool EndsBefore(int from, int next)
    {
        if (IsConjunction(next))
            return Known(from, next).Points >= DatelineEvidence.StandaloneCity;
        if (_tokens.IsAllCapitals(from) && !_tokens.IsAllCapitals(next) && DatelineLists.Shared.Regions.Contains(_tokens.Word(next)))
            return true;
        return _tokens[next + 1].Kind == DatelineTokenKind.Dot && _tokens[next].Length <= 5 && DatelineLists.Shared.Regions.Contains(_tokens.Word(next));
    }

    private void Add(int from, int to) => _places[Count++] = Known(from, to);

    private readonly DatelinePlace Known(int from, int to)
    {
        var name = _tokens.Span(from, to);
        var lists = DatelineLists.Shared;
        if (lists.Nowhere.Contains(name) || lists.Nowhere.Contains(_tokens.Word(from)) && to - from > 1)
            return new DatelinePlace(from, to, DatelineEvidence.Nowhere, null, null);
        if (lists.JoinedPlaces.Contains(name))
            return new DatelinePlace(from, to, DatelineEvidence.Gazetteer, lists.StandaloneCities.Find(name), null);
        if (lists.StandaloneCities.Find(name) is { } standalone)
            return new DatelinePlace(from, to, DatelineEvidence.StandaloneCity, standalone, standalone);
        if (Countries.Shared.Find(name) is { Kind: not CountryNameKind.Demonym } country)
            return new DatelinePlace(from, to, country.Kind == CountryNameKind.Capital ? DatelineEvidence.Gazetteer : DatelineEvidence.Country, country.Code, country.Code);
        if (Gazetteer.Shared.TryFind(name, out var place))
            return new DatelinePlace(from, to, DatelineEvidence.Gazetteer, place.IsCertain ? place.Country : null, place.Country);
        return new DatelinePlace(from, to, 0, null, null);
    }

    /// <summary>Words, with the dots that close abbreviations between them.</summary>
    private readonly bool IsNameOf(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_tokens[i].Kind != DatelineTokenKind.Word && !(_tokens[i].Kind == DatelineTokenKind.Dot && i > from && i < to - 1))
                return false;
        return _tokens.IsCapitalised(from);
    }

    /// <summary>"Va", "LA" and "La." may be states; "In" before a word is none.</summary>
    private readonly bool IsAbbreviation(int from, int to) => _tokens.IsAllCapitals(from) || _tokens[from].Length > 3
        || _tokens[to].Kind is DatelineTokenKind.Dot or DatelineTokenKind.Comma or DatelineTokenKind.Dash or DatelineTokenKind.Open;

    private readonly bool IsConjunction(int at) => _tokens.Word(at) is "and" or "AND" or "et" or "ET" or "und" or "UND" or "И" or "и" or "y" or "Y"
        && _tokens.IsCapitalised(at + 1);

    private static bool IsSaint(ReadOnlySpan<char> word) => word.Length <= 3
        && (word.Equals("St", StringComparison.OrdinalIgnoreCase) || word.Equals("Ste", StringComparison.OrdinalIgnoreCase)
            || word.Equals("Ft", StringComparison.OrdinalIgnoreCase) || word.Equals("Mt", StringComparison.OrdinalIgnoreCase)
            || word.Equals("Pt", StringComparison.OrdinalIgnoreCase) || word.Equals("Sta", StringComparison.OrdinalIgnoreCase));

    [InlineArray(MostPlaces)]
    private struct PlaceSlots
    {
        private DatelinePlace _first;
    }
}
