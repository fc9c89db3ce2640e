namespace NewsSearch.Ingestion.Times;

/// <summary>Takes the parts of a written time from front to back; each part skips the white space after it.</summary>
internal ref struct TimeScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>A year, month and day in one of the known orders.</summary>
    public DateOnly? Date()
    {
        var word = Word();
        if (word.Length > 0 && MonthNames.Number(word) == 0)
        {
            if (!DayNames.Contains(word))
                return null;
            Skip(',', '.');
            word = Word();
        }
        if (word.Length > 0)
            return MonthFirst(MonthNames.Number(word));

        var first = Number(out var digits);
        if (digits == 8)
            return Make(first / 10000, first / 100 % 100, first % 100);
        if (digits == 4)
            return YearFirst(first);
        return digits is 1 or 2 ? DayFirst(first) : null;
    }

    /// <summary>Hours and minutes, seconds and their fraction where given, am or pm.</summary>
    public TimeSpan? TimeOfDay()
    {
        if (!Skip(','))
            _ = Skip('T', 't');
        var hour = Number(out var digits);
        int minute, second = 0;
        if (digits is 4 or 6)
        {
            (hour, minute, second) = digits == 4 ? (hour / 100, hour % 100, 0) : (hour / 10000, hour / 100 % 100, hour % 100);
        }
        else
        {
            if (digits is not (1 or 2) || !Skip(':'))
                return null;
            minute = Number(out digits);
            if (digits != 2)
                return null;
            if (Skip(':'))
            {
                second = Number(out digits);
                if (digits != 2)
                    return null;
            }
        }
        var fraction = Fraction();
        if (HalfDay(ref hour) is false || hour > 24 || minute > 59 || second > 60 || hour == 24 && (minute > 0 || second > 0))
            return null;
        // A leap second is counted as the second before it.
        return new TimeSpan(hour, minute, Math.Min(second, 59)) + fraction;
    }

    /// <summary>Difference to UTC; zero where none is written.</summary>
    public TimeSpan? Zone()
    {
        if (_rest.IsEmpty)
            return TimeSpan.Zero;
        var sign = _rest[0] is '+' ? 1 : _rest[0] is '-' or '\u2212' ? -1 : 0;
        if (sign == 0)
            return ZoneNames.Offset(Word());
        _rest = _rest[1..];
        var hours = Number(out var digits);
        var minutes = 0;
        if (digits == 4)
            (hours, minutes) = (hours / 100, hours % 100);
        else if (digits != 2)
            return null;
        else if (Skip(':'))
            minutes = Number(out digits);
        return hours > 14 || minutes > 59 || digits is not (2 or 4) ? null : sign * new TimeSpan(hours, minutes, 0);
    }

    private DateOnly? YearFirst(int year)
    {
        if (!Skip('-', '/', '.'))
            return null;
        var month = Number(out var digits);
        if (digits is not (1 or 2) || !Skip('-', '/', '.'))
            return null;
        var day = Number(out digits);
        return digits is 1 or 2 ? Make(year, month, day) : null;
    }

    private DateOnly? MonthFirst(int month)
    {
        _ = Skip('.');
        var day = Number(out var digits);
        if (digits is not (1 or 2))
            return null;
        _ = Skip(',');
        var year = Number(out digits);
        return digits == 4 ? Make(year, month, day) : null;
    }

    private DateOnly? DayFirst(int day)
    {
        var dotted = Skip('.');
        if (!dotted)
            _ = Skip('-');
        var word = Word();
        var month = word.Length > 0 ? MonthNames.Number(word) : dotted ? Number(out _) : 0;
        if (!Skip('-', '.'))
            _ = Skip(',');
        var year = Number(out var digits);
        return digits == 4 ? Make(year, month, day) : null;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private TimeSpan Fraction()
    {
        if (_rest.Length < 2 || _rest[0] is not ('.' or ',') || !char.IsAsciiDigit(_rest[1]))
            return TimeSpan.Zero;
        _rest = _rest[1..];
        long ticks = 0, unit = TimeSpan.TicksPerSecond;
        while (_rest.Length > 0 && char.IsAsciiDigit(_rest[0]))
        {
            unit /= 10;
            ticks += (_rest[0] - '0') * unit;
            _rest = _rest[1..];
        }
        _rest = _rest.TrimStart();
        return TimeSpan.FromTicks(ticks);
    }

    /// <summary>Applies am or pm where one follows; false where the hour does not allow it.</summary>
    private bool HalfDay(ref int hour)
    {
        var afternoon = _rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || _rest.StartsWith("p.m.", StringComparison.OrdinalIgnoreCase);
        if (!afternoon && !_rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) && !_rest.StartsWith("a.m.", StringComparison.OrdinalIgnoreCase))
            return true;
        _rest = _rest[(_rest[1] == '.' ? 4 : 2)..].TrimStart();
        if (hour is < 1 or > 12)
            return false;
        hour = hour % 12 + (afternoon ? 12 : 0);
        return true;
    }

    private ReadOnlySpan<char> Word()
    {
        var length = 0;
        while (length < _rest.Length && char.IsAsciiLetter(_rest[length]))
            length++;
        var word = _rest[..length];
        _rest = _rest[length..].TrimStart();
        return word;
    }

    private int Number(out int digits)
    {
        var value = 0;
        for (digits = 0; digits < _rest.Length && char.IsAsciiDigit(_rest[digits]); digits++)
            value = digits < 9 ? value * 10 + (_rest[digits] - '0') : 0;
        _rest = _rest[digits..].TrimStart();
        return value;
    }

    private bool Skip(params ReadOnlySpan<char> any)
    {
        if (_rest.IsEmpty || !any.Contains(_rest[0]))
            return false;
        _rest = _rest[1..].TrimStart();
        return true;
    }
}
