using System.Globalization;
using System.Text;

namespace NewsSearch.Ingestion.Html.Schemas;

/// <summary>
/// JSON as pages hold it: with comments and CDATA around it, line breaks and bare quotes in texts, commas too many or too
/// few, the end cut off. Makes of it what can be made, in time linear in its length; never throws.
/// </summary>
internal sealed class LooseJson(string text)
{
    private const int Deepest = 60;
    private int _at;

    /// <summary>Every object at the top, in arrays too.</summary>
    public List<SchemaNode> Read()
    {
        var found = new List<SchemaNode>();
        while (_at < text.Length)
        {
            var start = text.AsSpan(_at).IndexOf('{');
            if (start < 0)
                break;
            _at += start;
            found.Add(Object(0));
        }
        return found;
    }

    private object? Value(int depth)
    {
        Blank();
        if (_at >= text.Length)
            return null;
        switch (text[_at])
        {
            case '{':
                return Object(depth + 1);
            case '"':
                return Text();
            default:
                return Word();
        }
    }

    private SchemaNode Object(int depth)
    {
        var node = new SchemaNode();
        _at++;
        if (depth > Deepest)
        {
            _at = text.Length;
            return node;
        }
        while (true)
        {
            Blank();
            if (_at >= text.Length)
                return node;
            var c = text[_at];
            if (c == '}')
            {
                _at++;
                return node;
            }
            if (c != '"')
            {
                _at++;
                continue;
            }
            var name = Text();
            Blank();
            if (_at >= text.Length || text[_at] != ':')
                continue;
            _at++;
            Values(node, name, depth);
        }
    }

    private void Values(SchemaNode node, string name, int depth)
    {
        Blank();
        var arrays = 0;
        do
        {
            while (_at < text.Length && text[_at] == '[')
            {
                arrays++;
                _at++;
                Blank();
            }
            if (_at < text.Length && text[_at] is not (']' or '}' or ',') && Value(depth) is { } value)
                node.Add(name, value);
            Blank();
            while (arrays > 0 && _at < text.Length && text[_at] is ']' or ',')
            {
                if (text[_at++] == ']' && --arrays == 0)
                    return;
                Blank();
            }
        }
        while (arrays > 0 && _at < text.Length && text[_at] != '}');
    }

    private string Text()
    {
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            var c = text[_at];
            if (c == '"')
            {
                if (Closes(_at + 1))
                {
                    _at++;
                    return value.ToString();
                }
                value.Append(c);
            }
            else if (c == '\\' && _at + 1 < text.Length)
            {
                Escape(value);
            }
            else
            {
                value.Append(c);
            }
        }
        return value.ToString();
    }

    /// <summary>Whether a quote mark ends its text: what follows is what follows a text in JSON.</summary>
    private bool Closes(int at)
    {
        // White space beyond this is no reason to look on for each quote again.
        for (var end = Math.Min(text.Length, at + 200); at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
                return text[at] is ',' or '}' or ']' or ':' && !IsProse(at);
        }
        return true;
    }

    /// <summary>A comma after a bare quote in running text: what follows it is neither a name nor a value.</summary>
    private bool IsProse(int at)
    {
        if (text[at] is not (',' or ':'))
            return false;
        var next = at + 1;
        for (var end = Math.Min(text.Length, at + 200); next < end && char.IsWhiteSpace(text[next]); next++)
        {
        }
        return next < text.Length && text[next] is not ('"' or '{' or '}' or '[' or ']' or '-' or '/' or 't' or 'f' or 'n' or '<') && !char.IsAsciiDigit(text[next]);
    }

    private void Escape(StringBuilder value)
    {
        var c = text[++_at];
        if (c == 'u' && _at + 4 < text.Length
            && int.TryParse(text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            value.Append((char)code);
            _at += 4;
            return;
        }
        value.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' => ' ', _ => c });
    }

    /// <summary>A number, true, false, or what should have been in quotes; null for nothing.</summary>
    private string? Word()
    {
        var start = _at;
        while (_at < text.Length && text[_at] is not (',' or '}' or ']' or '\n'))
            _at++;
        var word = text[start.._at].Trim();
        return word is "" or "null" ? null : word;
    }

    private void Blank()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
                _at++;
            else if (text[_at] == '/' && _at + 1 < text.Length && text[_at + 1] is '/' or '*')
                SkipComment();
            else
                return;
        }
    }

    private void SkipComment()
    {
        var end = text[_at + 1] == '/' ? text.IndexOf('\n', _at) : text.IndexOf("*/", _at + 2, StringComparison.Ordinal) + 1;
        _at = end <= 0 ? text.Length : end + 1;
    }
}
