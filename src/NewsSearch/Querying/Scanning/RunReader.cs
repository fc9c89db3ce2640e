using System.Globalization;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Scanning;

/// <summary>Reads a run of characters without a space: a word, an operator spelt as one, a field name, a call.</summary>
internal sealed class RunReader(string text, QueryParserOptions options, NoticeList notices)
{
    private const int LongestOperator = 24;

    /// <summary>Where the run ended that was read last.</summary>
    public int End { get; private set; }

    /// <summary>Null when the run is nothing but punctuation.</summary>
    public Token? Read(int start, ScanMode mode)
    {
        if (mode == ScanMode.Raw)
            return ReadRaw(start);
        if (Regexes.Starts(text, start))
            return Regexes.Read(text, start, options);

        End = Runs.FindEnd(text, start);
        string head = Head(start, End);
        if (End < text.Length && Syntax.Fold(text[End]) == '(' && Calls.Read(head) is { } call)
            return Calls.Check(call, head, new Token(TokenKind.Call, start, End + 1), options);
        if (mode == ScanMode.FieldValue)
            return Words(start);
        return Operator(head, start) ?? Field(start) ?? Words(start);
    }

    /// <summary><c>=US</c>: nothing in the word means anything but itself.</summary>
    public Token? ReadExact(int start)
    {
        End = Runs.FindEnd(text, start + 1);
        (int from, int to) = Trimming.Trim(text, start + 1, End, keepSigns: false);
        int boost = Runs.FindBoost(text, from, to);
        if (boost > from)
            (from, to) = Trimming.Trim(text, from, boost, keepSigns: false);
        if (!Syntax.HasContent(text.AsSpan(from, to - from)))
            return null;
        return new Token(TokenKind.Exact, start, boost > from ? boost : End) { Text = text[from..to] };
    }

    /// <summary><c>^2</c> right behind what it weighs; null when no number follows.</summary>
    public Token? ReadBoost(int start)
    {
        int end = Runs.FindEnd(text, start);
        (_, int to) = Trimming.Trim(text, start + 1, end, keepSigns: false);
        if (Runs.FindBoost(text, start, to) != start)
            return null;
        string number = Fold(start + 1, to);
        double factor = double.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (factor is >= 0.01 and <= 100)
            return new Token(TokenKind.Boost, start, end) { Factor = factor };
        return Token.Of(Problem.Instead(
            start, to, "A weight lies between 0.01 and 100.", factor > 1 ? "^100" : "^0.01"));
    }

    /// <summary><c>~5</c> right behind a phrase; null when no number follows.</summary>
    public Token? ReadSlop(int start)
    {
        int end = Runs.FindEnd(text, start);
        int boost = Runs.FindBoost(text, start, end);
        int to = boost < 0 ? end : boost;
        (_, to) = Trimming.Trim(text, start + 1, to, keepSigns: false);
        string number = Fold(start + 1, to);
        if (number.Length == 0 || number.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return null;
        int distance = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : int.MaxValue;
        if (distance > options.MaxDistance)
            return Token.Of(Problem.Instead(start, to, Distances.TooFar(options), $"~{options.MaxDistance}"));
        return new Token(TokenKind.Slop, start, boost < 0 ? end : boost) { Number = distance };
    }

    private Token? Operator(string head, int start)
    {
        switch (head)
        {
            case "AND": return new Token(TokenKind.And, start, End) { Text = head };
            case "OR": return new Token(TokenKind.Or, start, End) { Text = head };
            case "and" or "or" or "not" when NextProximity(head) is null:
            case "same" when !text.AsSpan(0, start).IsWhiteSpace() && !text.AsSpan(End).IsWhiteSpace():
                notices.LowerCaseOperator(head, start, End);
                return null;
        }
        if (NextProximity(head) is { } negated)
        {
            End = negated.End;
            return Distances.Check(new Token(TokenKind.Near, start, End) { Near = negated.Operator with { Negated = true } }, text, options);
        }
        if (head == "NOT")
            return new Token(TokenKind.Not, start, End) { Text = head };
        if (Proximity.Read(head) is { } proximity)
            return Distances.Check(new Token(TokenKind.Near, start, End) { Near = proximity }, text, options);
        if (Calls.ReadAtLeast(head) is { } atLeast && End < text.Length && Syntax.IsSeparator(text[End]))
            return Calls.Check(atLeast, head, new Token(TokenKind.AtLeast, start, End), options);
        return null;
    }

    private (Proximity Operator, int End)? NextProximity(string head)
    {
        if (!head.Equals("not", StringComparison.OrdinalIgnoreCase))
            return null;
        int start = End;
        while (start < text.Length && Syntax.IsSeparator(text[start]))
            start++;
        if (start == text.Length)
            return null;
        int end = Runs.FindEnd(text, start);
        return Proximity.Read(Head(start, end)) is { } proximity ? (proximity, end) : null;
    }

    private Token? Field(int start)
    {
        int separator = Runs.FindFieldSeparator(text, start, End);
        if (separator < 0)
            return null;
        string name = Fold(start, separator);
        bool colon = Syntax.Fold(text[separator]) == ':';
        bool ends = separator + 1 == text.Length || Syntax.Fold(text[separator + 1]) == ')';
        if (QueryFields.Find(name) is not { } field)
        {
            if (colon && !Syntax.IsAddress(text.AsSpan(start, End - start)))
                notices.UnknownField(name, start, separator + 1);
            return null;
        }
        if (ends && colon)
            return Token.Of(Problem.Surplus(start, separator + 1, $"{name}: has no value."));
        if (!ends && !Syntax.IsSeparator(text[separator + 1]))
            return new Token(TokenKind.Field, start, separator + 1) { Text = name, Field = field };
        if (colon)
            notices.FieldApart(name, start, separator + 1);
        return null;
    }

    private Token? Words(int start) => WordReader.Read(text, start, End, options, notices);

    private Token? ReadRaw(int start)
    {
        if (Syntax.Fold(text[start]) is '[' or '{')
        {
            int length = text.AsSpan(start).IndexOfAny(']', '}');
            if (length < 0)
                return Token.Of(new Problem(start, 1, "This [ is never closed.", new Edit(text.Length, 0, "]")));
            return new Token(TokenKind.Value, start, start + length + 1) { Text = Fold(start, start + length + 1) };
        }
        End = Runs.FindEnd(text, start);
        string head = Head(start, End);
        if (head is "AND" or "OR" or "NOT" || Proximity.Read(head) is not null)
            return Operator(head, start);
        int boost = Runs.FindBoost(text, start, End);
        if (boost > start)
            End = boost;
        ReadOnlySpan<char> value = Fold(start, End).AsSpan().TrimEnd(",;!?");
        if (value.EndsWith('.') && !value.EndsWith("..", StringComparison.Ordinal))
            value = value[..^1];
        return value.IsEmpty ? null : new Token(TokenKind.Value, start, End) { Text = value.ToString() };
    }

    private string Head(int start, int end) => end - start <= LongestOperator ? Fold(start, end) : "";

    private string Fold(int start, int end) => Syntax.Fold(text, start, Math.Max(start, end));
}
