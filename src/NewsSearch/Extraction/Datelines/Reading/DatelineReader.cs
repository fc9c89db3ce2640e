using NewsSearch.Extraction.Datelines.Reading.Tokens;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>One walk over the tokens of a block's start; holds what was read so far.</summary>
internal ref struct DatelineReader
{
    private const int MostSteps = 8;

    private readonly DatelineTokens _tokens;
    private readonly bool _isField;
    private readonly DatelineDateReader _dates;
    private readonly DatelineAgencyReader _agencies;
    private DatelineDate _date;
    private DatelineAgency _agency;
    private int _at;

    public DatelineReader(string text, ReadOnlySpan<DatelineToken> tokens, bool isField)
    {
        _tokens = new DatelineTokens(text, tokens);
        _isField = isField;
        _dates = new DatelineDateReader(_tokens);
        _agencies = new DatelineAgencyReader(_tokens);
    }

    public DatelineMatch? Read()
    {
        SkipJunk();
        var first = _at;
        ReadLeadingAgency();
        var places = new DatelinePlaceReader(_tokens, _dates, _agencies);
        _at = places.Read(_at);
        var isSetApart = _tokens[_at].Kind is not DatelineTokenKind.Word;
        ReadDateAndAgency(places.HasKnownPlace);
        if (_at == first)
            return null;
        var close = ReadClose();
        var rawEnd = _tokens[_at - 1].End;
        if (!_isField && !(Stands(places, close) && (isSetApart || places.HasKnownPlace || _agency.IsKnown)))
            return null;
        if (places.Count == 0 && _agency.Length == 0 && _date.Month == 0)
            return null;
        return new DatelineMatch
        {
            Start = _tokens[first].Start,
            RawEnd = rawEnd,
            TextStart = _tokens.SkipSpace(rawEnd),
            Places = places.Names(),
            Country = places.Country(),
            Month = _date.Month > 0 ? _date.Month : null,
            Day = _date.Day > 0 ? _date.Day : null,
            Year = _date.Year > 0 ? _date.Year : null,
            Agency = _agency.Length > 0 ? _tokens.Text.Substring(_agency.Start, _agency.Length) : null,
            Points = places.Points() + _date.Points + _agency.Points + close switch
            {
                DatelineTokenKind.Dash => DatelineEvidence.Dash,
                DatelineTokenKind.Dot => DatelineEvidence.Stop,
                _ => 0,
            },
        };
    }

    /// <summary>What transmission left before the text: asterisks, a lone letter or digit, "RPT --".</summary>
    private void SkipJunk()
    {
        while (_tokens[_at].Kind == DatelineTokenKind.Other && _at < MostSteps)
            _at++;
        var lead = _tokens[_at];
        if (lead.Length == 1 && lead.Kind is DatelineTokenKind.Word or DatelineTokenKind.Number
            && !char.IsUpper(_tokens.Text[lead.Start]) && _tokens[_at + 1].Kind == DatelineTokenKind.Word
            && _tokens.IsAllCapitals(_at + 1))
            _at++;
        else if (_tokens.Is(_at, "RPT") && _tokens[_at + 1].Kind == DatelineTokenKind.Dash)
            _at += 2;
    }

    /// <summary>"(ANSA) - ROME, MAY 7 -": the agency first, in brackets. One that no list has needs a known place and a date after it.</summary>
    private void ReadLeadingAgency()
    {
        if (_tokens[_at].Kind is not (DatelineTokenKind.Open or DatelineTokenKind.Slash)
            || !_agencies.TryReadBracketed(_at, out var agency, out var next) || _tokens[next].Kind != DatelineTokenKind.Dash)
            return;
        var places = new DatelinePlaceReader(_tokens, _dates, _agencies);
        var after = places.Read(next + 1);
        var hasPlace = places.Count > 0 && places.HasKnownPlace;
        var afterDate = after;
        var hasDate = hasPlace && _dates.TryRead(_tokens.SkipMarks(after), out _, out afterDate);
        if (!agency.IsKnown && !(hasDate && places.IsAllCapitals && _tokens[afterDate].Kind == DatelineTokenKind.Dash))
            return;
        _agency = agency;
        _at = next;
        // The dash closes the dateline where no place follows: "(Reuters) - A judge said".
        if (hasDate || hasPlace && _tokens[after].Kind == DatelineTokenKind.Dash && places.IsAllCapitals)
            _at++;
    }

    private void ReadDateAndAgency(bool isKnownPlace)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var next = _tokens.SkipMarks(_at);
            if (_tokens.IsWeekday(next))
                next = _tokens.SkipMarks(next + 1);
            if (TryDate(next, out var date, out var after))
            {
                _date = date;
                _at = after;
                continue;
            }
            if (TryAgency(next, out var agency, out after))
            {
                _agency = agency;
                _at = after;
                continue;
            }
            if (isKnownPlace && _agency.Length == 0 && _date.Day > 0 && next == _at + 1 && _tokens[_at].Kind == DatelineTokenKind.Comma
                && _agencies.TryReadUnknownBare(next, out agency, out after) && StartsText(after + 1, mayTouch: false))
            {
                _agency = agency;
                _at = after;
                continue;
            }
            if (_tokens[next].Kind != DatelineTokenKind.Dash)
                return;
            // A dash may stand before the date or the agency too: "Mo. - March 13 -", "Calif.--(BUSINESS WIRE)--".
            if (isKnownPlace && (_agency.Length == 0 || _agency.IsBracketed) && TryDate(next + 1, out date, out after) && Closes(after))
                _date = date;
            else if (TryAgency(next + 1, out agency, out after) && (agency.IsKnown || isKnownPlace && _tokens[after].Kind == DatelineTokenKind.Dash))
                _agency = agency;
            else
                return;
            _at = after;
        }
    }

    private readonly bool TryDate(int at, out DatelineDate date, out int after)
    {
        date = default;
        after = at;
        if (_date.Month > 0)
            return false;
        var opened = _tokens[at].Kind == DatelineTokenKind.Open;
        if (!_dates.TryRead(opened ? at + 1 : at, out date, out after)
            || opened && _tokens[after++].Kind != DatelineTokenKind.Close)
            return false;
        if (_tokens[after].Kind != DatelineTokenKind.Dash)
            return true;
        // "March 9 - April 5:" is a time of year, no dateline's day; "March 9 - Dec 31 end" starts a report.
        if (_dates.TryRead(after + 1, out var second, out var last) && second is { Day: > 0, HasSlip: false })
            return _tokens[last].Kind is DatelineTokenKind.Word or DatelineTokenKind.Comma
                || _tokens[last].Kind == DatelineTokenKind.None && IsEarlier(second, date);
        return _tokens[after + 1].Kind != DatelineTokenKind.Number || _tokens[after].End != _tokens[after + 1].Start;
    }

    /// <summary>"Oct 19 - Sept 30" alone: a quarter's end in the half year before, of which a report speaks; "June 3 - June 9" is a week to come.</summary>
    private static bool IsEarlier(DatelineDate second, DatelineDate first) =>
        second.Month != first.Month && (first.Month - second.Month + 12) % 12 <= 6;

    private readonly bool TryAgency(int at, out DatelineAgency agency, out int after)
    {
        agency = default;
        after = at;
        return _agency.Length == 0
            && (_agencies.TryReadBracketed(at, out agency, out after) || _agencies.TryReadBare(at, out agency, out after));
    }

    private readonly bool Closes(int at) => _tokens[_tokens.SkipMarks(at)].Kind
        is DatelineTokenKind.Dash or DatelineTokenKind.Open or DatelineTokenKind.Slash;

    /// <summary>Takes the closing marks: <c>-</c>, <c>.</c>, <c>.-</c>, <c>, -</c>, <c>:</c> after an agency.</summary>
    private DatelineTokenKind ReadClose()
    {
        var close = DatelineTokenKind.None;
        SkipCorrespondent();
        for (; ; _at++)
        {
            var token = _tokens[_at];
            if (token.Kind == DatelineTokenKind.Dash && close != DatelineTokenKind.Dash)
                close = DatelineTokenKind.Dash;
            else if (token.Kind == DatelineTokenKind.Dot && close == DatelineTokenKind.None)
                close = DatelineTokenKind.Dot;
            else if (token.Kind == DatelineTokenKind.Comma && close == DatelineTokenKind.None && _tokens[_at + 1].Kind == DatelineTokenKind.Dash
                || token.Kind == DatelineTokenKind.Other && _agency.IsKnown && _tokens.Text[token.Start] == ':')
                continue;
            else
                return close;
        }
    }

    /// <summary>"РИА Новости, Иван Петров.": the reporter after the agency.</summary>
    private void SkipCorrespondent()
    {
        if (!_agency.IsKnown || _agency.IsBracketed || _tokens[_at].Kind != DatelineTokenKind.Comma)
            return;
        var at = _at + 1;
        while (at <= _at + 3 && _tokens.IsCapitalised(at))
            at++;
        if (at > _at + 2 && _tokens[at].Kind == DatelineTokenKind.Dot)
            _at = at;
    }

    /// <summary>The shapes that a dateline may have, whatever the points.</summary>
    private readonly bool Stands(DatelinePlaceReader places, DatelineTokenKind close)
    {
        var isKnown = _agency.IsKnown;
        if (places.Count == 0)
            return isKnown && close == DatelineTokenKind.Dash && (_agency.IsBracketed || _date.Day > 0);
        if (!places.IsPlausible && !isKnown)
            return false;
        if (isKnown)
            return _agency.IsBracketed || close != DatelineTokenKind.None;
        if (_date.Month > 0)
            return close switch
            {
                DatelineTokenKind.Dash => true,
                DatelineTokenKind.Dot => _date.Day > 0 && places.HasKnownPlace,
                // "New Delhi, Jul 14 (Doab News) A bridge": the brackets close.
                _ => _date.Day > 0 && places.HasKnownPlace && _agency.IsBracketed && StartsText(_at, mayTouch: false),
            };
        if (close != DatelineTokenKind.Dash)
            return false;
        if (_agency.IsBracketed && _agency.IsLikely)
            return (places.IsAllCapitals || places.HasKnownPlace) && StartsText(_at, mayTouch: true);
        if (_agency.IsBracketed)
            return places.HasKnownPlace && (places.IsAllCapitals || places.IsCertain) && StartsText(_at, mayTouch: true);
        return places.IsAllCapitals && places.HasKnownPlace && StartsText(_at, mayTouch: false) && _tokens[_at - 1].Start > _tokens[_at - 2].End;
    }

    /// <summary>After a bare place and a dash the text must start like a sentence, not go on like a headline.</summary>
    /// <param name="at">The token after the dash.</param>
    /// <param name="mayTouch">Whether the dash may touch the text, as releases have it: "--(TRADEWIRE)--Two".</param>
    private readonly bool StartsText(int at, bool mayTouch)
    {
        var first = _tokens[at];
        return first.Kind != DatelineTokenKind.None && (mayTouch || first.Start > _tokens[at - 1].End)
            && (first.Kind != DatelineTokenKind.Word || char.IsUpper(_tokens.Text[first.Start]));
    }
}
