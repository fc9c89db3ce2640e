using System.Text;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Lucene;

/// <summary>
/// Cuts a Lucene query into tokens, by "Apache Lucene - Query Parser Syntax" (lucene.apache.org). More is let through than
/// there: a slash within a word is a letter of it, as in AP/Reuters, and so is the colon of an address.
/// </summary>
internal sealed class LuceneScanner
{
    private const string Ends = "()[]{}\"^~";

    private readonly string _text;
    private readonly QueryParserOptions _options;
    private bool _noSlash;

    public LuceneScanner(string text, QueryParserOptions options)
    {
        (_text, _options) = (text, options);
        int at = 0;
        while (Problem is null && at < text.Length)
            at = Syntax.IsSeparator(text[at]) ? at + 1 : Next(at);
        Tokens.Add(new LuceneToken(LuceneTokenKind.End, text.Length, text.Length, ""));
    }

    /// <summary>All of them, an end behind the last.</summary>
    public List<LuceneToken> Tokens { get; } = [];

    /// <summary>Something opened that is never closed.</summary>
    public Problem? Problem { get; private set; }

    // Each adds a token, or leaves a problem, and gives the position to go on from.
    private int Next(int start)
    {
        char c = _text[start];
        char next = start + 1 < _text.Length ? _text[start + 1] : ' ';
        switch (c)
        {
            case '(':
                return Add(LuceneTokenKind.Open, start, start + 1);
            case ')':
                return Add(LuceneTokenKind.Close, start, start + 1);
            case '&' when next == '&':
                return Add(LuceneTokenKind.And, start, start + 2);
            case '|' when next == '|':
                return Add(LuceneTokenKind.Or, start, start + 2);
            case '!' when !Syntax.IsSeparator(next):
                return Add(LuceneTokenKind.Not, start, start + 1);
            case '-' when !Syntax.IsSeparator(next):
                return Add(LuceneTokenKind.Not, start, start + 1);
            case '+' when !Syntax.IsSeparator(next):
                return Add(LuceneTokenKind.Plus, start, start + 1);
            case '[' or '{':
                return Range(start);
            case ']' or '}':
                return start + 1;
            case '~' or '^':
                return Number(start, c == '~' ? LuceneTokenKind.Fuzzy : LuceneTokenKind.Boost);
            case '/' when Regex(start) is var end && end > 0:
                return end;
        }
        return Syntax.IsDoubleQuote(c) ? Phrase(start) : Term(start);
    }

    private int Add(LuceneTokenKind kind, int start, int end)
    {
        Tokens.Add(new LuceneToken(kind, start, end, _text[start..end]));
        return end;
    }

    private int Phrase(int start)
    {
        var content = new StringBuilder();
        int i = start + 1;
        for (; i < _text.Length && !Syntax.IsDoubleQuote(_text[i]); i++)
        {
            if (_text[i] == '\\' && i + 1 < _text.Length)
                i++;
            content.Append(Syntax.IsDoubleQuote(_text[i]) ? ' ' : _text[i]);
        }
        if (i >= _text.Length)
        {
            Problem = new Problem(
                start,
                1,
                "This quotation mark has no partner.",
                Syntax.HasContent(_text.AsSpan(start + 1)) && _text[^1] != '\\' ? new Edit(_text.Length, 0, "\"") : Edit.Remove(start, _text.Length));
            return _text.Length;
        }
        string phrase = Phrases.Trim(content.ToString()).ToString();
        Problem = Phrases.Problem(_text.AsSpan(start + 1, i - start - 1), start, i + 1, _options);
        if (Syntax.HasContent(phrase))
            Tokens.Add(new LuceneToken(LuceneTokenKind.Phrase, start, i + 1, phrase));
        return i + 1;
    }

    private int Range(int start)
    {
        int length = _text.AsSpan(start + 1).IndexOfAny("]}");
        if (length >= 0 && _text.AsSpan(start, length + 1).Contains(" TO ", StringComparison.Ordinal))
            return Add(LuceneTokenKind.Range, start, start + length + 2);
        Problem = Problem.Surplus(start, start + 1, "A range is written [a TO b].");
        return _text.Length;
    }

    private int Number(int start, LuceneTokenKind kind)
    {
        int end = start + 1;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] == '.'))
            end++;
        Tokens.Add(new LuceneToken(kind, start, end, _text[(start + 1)..end].TrimEnd('.')));
        return end;
    }

    // 0 where the slash is a letter: none follows that could close it.
    private int Regex(int start)
    {
        int end = start + 1;
        while (!_noSlash && end < _text.Length && _text[end] != '/')
            end += _text[end] == '\\' ? 2 : 1;
        if (_noSlash || end >= _text.Length)
        {
            _noSlash = true;
            return 0;
        }
        if (end == start + 1 || (end + 1 < _text.Length && !Syntax.IsSeparator(_text[end + 1]) && _text[end + 1] is not (')' or '^')))
            return 0;
        Tokens.Add(new LuceneToken(LuceneTokenKind.Regex, start, end + 1, _text[(start + 1)..end].Replace("\\/", "/", StringComparison.Ordinal)));
        return end + 1;
    }

    private int Term(int start)
    {
        var letters = new StringBuilder();
        bool wild = false;
        bool mayBeField = true;
        int i = start;
        for (; i < _text.Length && !Syntax.IsSeparator(_text[i]) && !Ends.Contains(_text[i], StringComparison.Ordinal) && !Syntax.IsDoubleQuote(_text[i]); i++)
        {
            char c = _text[i];
            if (c == ':' && mayBeField)
            {
                mayBeField = false;
                if (!IsName(letters, start, i) || IsAddress(letters, i))
                {
                    letters.Append(c);
                    continue;
                }
                Tokens.Add(new LuceneToken(LuceneTokenKind.Field, start, i + 1, letters.ToString()));
                return i + 1;
            }
            if (c is '&' or '|' && i + 1 < _text.Length && _text[i + 1] == c)
                break;
            bool escaped = c == '\\' && i + 1 < _text.Length;
            if (escaped)
                c = _text[++i];
            wild |= !escaped && c is ('*' or '?');
            letters.Append(c);
        }
        string word = letters.ToString();
        LuceneTokenKind kind = _text.AsSpan(start, i - start) switch
        {
            "AND" => LuceneTokenKind.And,
            "OR" => LuceneTokenKind.Or,
            "NOT" => LuceneTokenKind.Not,
            _ => LuceneTokenKind.Term,
        };
        // Signs alone ask for nothing.
        if (word == "*" || Syntax.HasContent(word))
            Tokens.Add(new LuceneToken(kind, start, i, word, wild));
        return Math.Max(i, start + 1);
    }

    // A time of day and an odd run of signs are no field.
    private bool IsName(StringBuilder letters, int start, int end) =>
        end > start && end + 1 < _text.Length && !Syntax.IsSeparator(_text[end + 1]) && (char.IsLetter(letters[0]) || letters[0] is '_' or '@' or '*');

    // http://x, mailto:x; looks no further than it must, as names of fields may follow each other without end.
    private bool IsAddress(StringBuilder letters, int colon) =>
        string.CompareOrdinal(_text, colon, "://", 0, 3) == 0 || letters.ToString().Equals("mailto", StringComparison.OrdinalIgnoreCase);
}
