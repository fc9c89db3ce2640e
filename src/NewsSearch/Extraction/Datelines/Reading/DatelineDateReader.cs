using NewsSearch.Extraction.Datelines.Reading.Tokens;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>Reads a dateline's date: month and day in either order, in many languages, with the slips of the wire.</summary>
internal readonly ref struct DatelineDateReader(DatelineTokens tokens)
{
    private readonly DatelineTokens _tokens = tokens;

    /// <summary>The date at token <paramref name="at"/>, and the token after it.</summary>
    public bool TryRead(int at, out DatelineDate date, out int after) =>
        _tokens[at].Kind switch
        {
            DatelineTokenKind.Word => TryReadMonthFirst(at, out date, out after),
            DatelineTokenKind.Number => TryReadDayFirst(at, out date, out after),
            _ => None(at, out date, out after),
        };

    /// <summary>Whether a month stands here with a day beside it.</summary>
    public bool IsMonthAndDay(int at) => _tokens[at].Kind == DatelineTokenKind.Word && TryReadMonthFirst(at, out var date, out _) && date.Day > 0;

    private static bool None(int at, out DatelineDate date, out int after)
    {
        date = default;
        after = at;
        return false;
    }

    private bool TryReadMonthFirst(int at, out DatelineDate date, out int after)
    {
        if (!char.IsLetter(_tokens.Text[_tokens[at].Start]))
            return None(at, out date, out after);
        var month = MonthNames.Shared.Find(_tokens.Word(at));
        var next = at + 1;
        var slip = false;
        if (month == 0)
        {
            // "Apri l7": the space slipped.
            if (_tokens[next].Kind == DatelineTokenKind.Word && _tokens[next].Length == 1 && _tokens.IsAdjacent(next)
                && _tokens[next + 1].Kind == DatelineTokenKind.Number)
                month = MonthNames.Shared.FindWithSlip(_tokens.Word(at));
            if (month > 0)
                next++;
            else if (_tokens[_tokens.SkipMarks(next)].Kind == DatelineTokenKind.Number)
                month = MonthNames.Shared.FindWithSlip(_tokens.Word(at));
            slip = month > 0;
        }
        if (month == 0)
            return None(at, out date, out after);
        var dayAt = _tokens[next].Kind is DatelineTokenKind.Dot or DatelineTokenKind.Comma ? next + 1 : next;
        var day = ReadDay(dayAt, month, out after);
        if (day == 0 && _tokens[dayAt].Kind == DatelineTokenKind.Number && _tokens[dayAt].Length == 3 && _tokens[dayAt + 1].Kind == DatelineTokenKind.Dash)
        {
            // "March 119 -": which digit is too many nobody knows.
            date = new DatelineDate(month, 0, 0, true);
            return true;
        }
        if (day == 0)
        {
            // A month alone counts only before the closing dash; before anything else it may be a name: "May said".
            date = new DatelineDate(month, 0, 0, slip);
            after = next;
            return !slip && _tokens[_tokens.SkipMarks(next)].Kind is DatelineTokenKind.Dash or DatelineTokenKind.Open;
        }
        var year = ReadYear(after, ref after);
        date = new DatelineDate(month, day, year, slip);
        return true;
    }

    private bool TryReadDayFirst(int at, out DatelineDate date, out int after)
    {
        var next = at + 1;
        if (_tokens[next].Kind == DatelineTokenKind.Word && _tokens.IsAdjacent(at) && IsOrdinalEnding(_tokens.Word(next)))
            next++;
        else if (_tokens[next].Kind == DatelineTokenKind.Dot)
            next++;
        if (_tokens.Is(next, "de") || _tokens.Is(next, "of"))
            next++;
        if (_tokens[next].Kind != DatelineTokenKind.Word)
            return None(at, out date, out after);
        var month = MonthNames.Shared.Find(_tokens.Word(next));
        var slip = month == 0 && EndsDate(next + 1);
        if (slip)
            month = MonthNames.Shared.FindWithSlipInAnyLanguage(_tokens.Word(next));
        var day = month == 0 ? 0 : ReadDay(at, month, out _);
        if (day == 0)
            return None(at, out date, out after);
        after = next + 1;
        var yearAt = _tokens[after].Kind == DatelineTokenKind.Dot ? after + 1 : after;
        if (_tokens.Is(yearAt, "de") || _tokens.Is(yearAt, "del"))
            yearAt++;
        var year = ReadYear(yearAt, ref after);
        date = new DatelineDate(month, day, year, slip);
        return true;
    }

    /// <summary>What stands after a dateline's date: a year or a mark. "15 marks to the dollar" has a word there.</summary>
    private bool EndsDate(int at) => _tokens[at].Kind is DatelineTokenKind.Dash or DatelineTokenKind.Dot or DatelineTokenKind.Comma
        or DatelineTokenKind.Open or DatelineTokenKind.Slash || _tokens[at].Kind == DatelineTokenKind.Number && _tokens[at].Length == 4;

    /// <summary>A day of the month; a letter O or l in it is read as the digit that was meant ("March 2O", "April l").</summary>
    private int ReadDay(int at, int month, out int after)
    {
        after = at + 1;
        var token = _tokens[at];
        var day = 0;
        if (token.Kind == DatelineTokenKind.Number && token.Length <= 2)
        {
            foreach (var c in _tokens.Word(at))
                day = day * 10 + (c - '0');
            if (_tokens.IsAdjacent(at) && _tokens[after].Kind == DatelineTokenKind.Word)
            {
                var tail = _tokens.Word(after);
                if (tail is "O" or "o" && token.Length == 1)
                    day = day * 10;
                else if (tail is "l" && token.Length == 1)
                    day = day * 10 + 1;
                else if (!IsOrdinalEnding(tail))
                    return 0;
                after++;
            }
            // "March 3.5 pct", "March 1,200".
            if (_tokens[after].Kind is DatelineTokenKind.Dot or DatelineTokenKind.Comma && _tokens.IsAdjacent(after - 1) && _tokens.IsAdjacent(after)
                && _tokens[after + 1].Kind == DatelineTokenKind.Number && _tokens[after + 1].Length < 4)
                return 0;
        }
        else if (_tokens.Is(at, "l"))
        {
            day = 1;
        }
        return day >= 1 && day <= DateTime.DaysInMonth(2000, month) ? day : 0;
    }

    private int ReadYear(int at, ref int after)
    {
        var year = _tokens[at].Kind == DatelineTokenKind.Comma ? at + 1 : at;
        if (_tokens[year].Kind != DatelineTokenKind.Number || _tokens[year].Length != 4)
            return 0;
        var number = 0;
        foreach (var c in _tokens.Word(year))
            number = number * 10 + (c - '0');
        if (number is < 1700 or > 2199)
            return 0;
        after = year + 1;
        return number;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> word) => word is "st" or "nd" or "rd" or "th" or "er" or "º" or "o";
}
