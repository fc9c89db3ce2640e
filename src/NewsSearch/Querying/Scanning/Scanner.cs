using System.Buffers;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Values;

namespace NewsSearch.Querying.Scanning;

/// <summary>
/// Cuts a query text into tokens, one at a time, as the grammar asks for them. Every character is looked at a bounded
/// number of times.
/// </summary>
internal sealed class Scanner(string text, QueryParserOptions options, NoticeList notices)
{
    private static readonly SearchValues<char> DoubleQuotes =
        SearchValues.Create("\"\u201C\u201D\u201E\u201F\u2033\u301D\u301E\uFF02");

    private readonly RunReader _runs = new(text, options, notices);
    private readonly HashSet<char> _unpaired = [];
    private int _position;
    private int _previousEnd = -1;
    private TokenKind _previous = TokenKind.End;

    /// <summary>The next token; at the end of the text <see cref="TokenKind.End"/>, again and again.</summary>
    public Token Next(ScanMode mode)
    {
        while (true)
        {
            while (_position < text.Length && Syntax.IsSeparator(text[_position]))
                _position++;
            int start = _position;
            if (start == text.Length)
                return new Token(TokenKind.End, start, start);

            Token? token = Scan(start, mode);
            _previousEnd = _position = Math.Max(token?.End ?? _position, start + 1);
            _previous = token?.Kind ?? TokenKind.Word;
            if (token is { } found)
                return found;
        }
    }

    // Null means that there was nothing but punctuation, up to _position.
    private Token? Scan(int start, ScanMode mode)
    {
        char c = Syntax.Fold(text[start]);
        bool glued = start == _previousEnd;
        bool opening = !glued || _previous
            is TokenKind.Open or TokenKind.Call or TokenKind.Comma or TokenKind.Or
            or TokenKind.Not or TokenKind.Plus or TokenKind.Field;
        switch (c)
        {
            case '(': return new Token(TokenKind.Open, start, start + 1);
            case ')': return new Token(TokenKind.Close, start, start + 1);
            case ',': return new Token(TokenKind.Comma, start, start + 1);
            case '|': return Bars(start);
            case '^' when glued && !opening && _runs.ReadBoost(start) is { } boost: return boost;
            case '~' when glued && _previous == TokenKind.Phrase && _runs.ReadSlop(start) is { } slop: return slop;
            case '+' when opening && HasOperand(start) && Syntax.Fold(text[start + 1]) != '+':
                return new Token(TokenKind.Plus, start, start + 1) { Text = "+" };
            case '=' when opening && mode != ScanMode.Raw && HasOperand(start) && Syntax.Fold(text[start + 1]) != '=':
                return Exact(start);
            case '[' or '{' when opening && mode == ScanMode.Text && BareRange.End(text, start) is > 0 and var end:
                return new Token(TokenKind.Value, start, end) { Text = Syntax.Fold(text, start, end) };
        }
        if (opening && Syntax.IsHyphen(c) && HasOperand(start) && !Syntax.IsHyphen(text[start + 1]))
            return new Token(TokenKind.Not, start, start + 1) { Text = "-" };
        if (Syntax.Closing(text[start]) != '\0')
            return Quoted(start, mode == ScanMode.Raw ? TokenKind.Value : TokenKind.Phrase);
        return Run(_runs.Read(start, mode));
    }

    private Token? Run(Token? token)
    {
        if (token is null)
            _position = _runs.End;
        return token;
    }

    private bool HasOperand(int sign) =>
        sign + 1 < text.Length && !Syntax.IsSeparator(text[sign + 1]) && Syntax.Fold(text[sign + 1]) is not (')' or '|' or ',');

    private Token Bars(int start)
    {
        int end = start + 1;
        while (end < text.Length && Syntax.Fold(text[end]) == '|')
            end++;
        return new Token(TokenKind.Or, start, end) { Text = text[start..end] };
    }

    private Token? Exact(int start)
    {
        if (Syntax.Closing(text[start + 1]) == '\0')
            return Run(_runs.ReadExact(start));
        return Quoted(start + 1, TokenKind.Exact) is { } quoted ? quoted with { Start = start } : null;
    }

    private Token? Quoted(int start, TokenKind kind)
    {
        char closing = Syntax.Closing(text[start]);
        int length = FindClosing(start + 1, closing);
        if (length < 0)
        {
            _unpaired.Add(closing);
            // Angle marks also part the crumbs of a trail, World » Asia; alone they are punctuation.
            _position = start + 1;
            return closing == '"' ? Token.Of(Unclosed(start)) : null;
        }

        ReadOnlySpan<char> content = text.AsSpan(start + 1, length);
        int end = start + length + 2;
        _position = end;
        if (kind == TokenKind.Value ? Phrases.Trim(content).IsEmpty : !Syntax.HasContent(content))
            return null;
        if (Phrases.Problem(content, start, end, options) is { } problem)
            return Token.Of(problem);
        if (kind == TokenKind.Phrase && content.Contains('*'))
            notices.Add("wildcard-in-phrase", "Within quotation marks * is no wildcard; peace pre/1 treat* finds such words in a row.", start, end);
        string phrase = Phrases.Trim(content).ToString();
        int textStart = text.IndexOf(phrase, start + 1, StringComparison.Ordinal);
        return new Token(kind, start, end) { Text = phrase, TextStart = textStart };
    }

    private int FindClosing(int from, char closing)
    {
        if (_unpaired.Contains(closing))
            return -1;
        ReadOnlySpan<char> rest = text.AsSpan(from);
        return closing == '"' ? rest.IndexOfAny(DoubleQuotes) : rest.IndexOf(closing);
    }

    private Problem Unclosed(int start)
    {
        bool hasContent = Syntax.HasContent(text.AsSpan(start + 1));
        return new Problem(
            start,
            1,
            "This quotation mark has no partner.",
            hasContent ? new Edit(text.Length, 0, "\"") : Edit.Remove(start, text.Length));
    }
}
