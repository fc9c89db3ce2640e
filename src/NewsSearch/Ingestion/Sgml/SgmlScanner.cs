using System.Buffers;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>
/// Parts marked-up text into tags and what stands between them, as old collections are marked up: end tags may be missing,
/// attributes unquoted, and a <c>&lt;</c> that begins no tag is text. Comments and declarations are passed over. Each
/// character is looked at a bounded number of times. No XML parser would do: hardly any such file is well-formed.
/// </summary>
internal ref struct SgmlScanner(ReadOnlySpan<char> text)
{
    /// <summary>A tag that has not ended after this many characters is none.</summary>
    private const int LongestTag = 4096;

    private static readonly SearchValues<char> TagEnds = SearchValues.Create("<>");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private bool _noMoreComments;

    public SgmlTokenKind Kind { get; private set; }

    /// <summary>Where the token starts and ends in the text.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The name in the tag, as it is written; empty for text.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>What follows the name in a start tag.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    /// <summary>The token as it is written.</summary>
    public readonly ReadOnlySpan<char> Written => _text[Start..End];

    public bool MoveNext()
    {
        Start = _at;
        var from = _at;
        while (from < _text.Length)
        {
            var next = _text[from..].IndexOf('<');
            if (next < 0)
                break;
            next += from;
            var length = MarkupLength(next, out var isTag);
            if (length == 0)
            {
                from = next + 1;
                continue;
            }
            if (next > _at)
                return TextUpTo(next);
            _at = next + length;
            if (isTag)
                return Tag(next);
            Start = from = _at;
        }
        return _at < _text.Length && TextUpTo(_text.Length);
    }

    private bool TextUpTo(int end)
    {
        (Kind, Start, End, _at) = (SgmlTokenKind.Text, _at, end, end);
        Name = Attributes = default;
        return true;
    }

    private bool Tag(int start)
    {
        (Start, End) = (start, _at);
        var inner = _text[(start + 1)..(_at - 1)];
        Kind = inner[0] == '/' ? SgmlTokenKind.End : SgmlTokenKind.Start;
        if (Kind == SgmlTokenKind.End)
            inner = inner[1..];
        var end = inner.IndexOfAny(NameEnds);
        Name = end < 0 ? inner : inner[..end];
        Attributes = end < 0 ? default : inner[end..];
        return true;
    }

    /// <summary>Characters of the tag, comment or declaration at <paramref name="at"/>; 0 where none begins there.</summary>
    private int MarkupLength(int at, out bool isTag)
    {
        isTag = false;
        var rest = _text[at..];
        if (rest.Length < 3)
            return 0;
        if (!_noMoreComments && rest.StartsWith("<!--"))
        {
            var end = rest[4..].IndexOf("-->");
            _noMoreComments = end < 0;
            if (end >= 0)
                return end + 7;
        }
        isTag = char.IsAsciiLetter(rest[1]) || rest[1] == '/' && char.IsAsciiLetter(rest[2]);
        if (!isTag && rest[1] is not ('!' or '?'))
            return 0;
        var window = rest[1..Math.Min(rest.Length, LongestTag)];
        var close = window.IndexOfAny(TagEnds);
        return close < 0 || window[close] == '<' || isTag && !IsName(window[..close]) ? 0 : close + 2;
    }

    /// <summary>Whether a tag's inside begins with a name: an address in angle brackets does not.</summary>
    private static bool IsName(ReadOnlySpan<char> inner)
    {
        inner = inner.TrimStart('/');
        var end = inner.IndexOfAny(NameEnds);
        foreach (var c in end < 0 ? inner : inner[..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                return false;
        }
        return true;
    }
}
