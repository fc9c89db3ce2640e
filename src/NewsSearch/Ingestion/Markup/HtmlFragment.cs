using System.Buffers;
using System.Text;
using NewsSearch.Ingestion.Paragraphs;
using NewsSearch.Ingestion.Sgml;

namespace NewsSearch.Ingestion.Markup;

/// <summary>
/// The text of a piece of HTML as feeds and records carry it: tags taken away, block elements part paragraphs, character
/// references replaced, scripts and figures dropped. Nothing is too broken for it; it builds no tree and looks at each
/// character a bounded number of times. A whole page, with menus around its text, asks for more than this.
/// </summary>
internal static class HtmlFragment
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Paragraphs parted by "\n\n". Text without any tag is read as plain text: blank lines part its paragraphs.</summary>
    public static string Paragraphs(string html)
    {
        if (!HoldsTag(html))
            return ParagraphText.Of(SgmlText.Of(html), headed: false);
        var builder = new ParagraphBuilder();
        new Scan(html, builder).Run();
        return builder.Build();
    }

    /// <summary>The same on one line; null where nothing is left.</summary>
    public static string? Line(string? html)
    {
        if (html is null)
            return null;
        var builder = new ParagraphBuilder();
        new Scan(html, builder).Run();
        return Blank.OneLine(builder.Build());
    }

    private static bool HoldsTag(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 2 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')
                return true;
        }
        return false;
    }

    private ref struct Scan(string html, ParagraphBuilder builder)
    {
        private readonly StringBuilder _decoded = new();
        private readonly HashSet<string> _unended = new(StringComparer.OrdinalIgnoreCase);
        private readonly string _html = html;
        private int _at;
        private bool _noMoreTags;
        private bool _noMoreComments;
        private bool _ignoreQuotes;

        public void Run()
        {
            while (_at < _html.Length)
            {
                var next = _noMoreTags ? -1 : _html.IndexOf('<', _at);
                Text(next < 0 ? _html.Length : next);
                if (next < 0)
                    return;
                var end = MarkupEnd(next);
                if (end < 0)
                {
                    builder.Text("<");
                    _at = next + 1;
                    continue;
                }
                _at = end;
                var inner = _html.AsSpan((next + 1)..(end - 1));
                if (inner[0] is not ('!' or '?'))
                    Tag(inner);
            }
        }

        private void Text(int end)
        {
            if (end > _at)
            {
                _decoded.Clear();
                SgmlText.Append(_html.AsSpan(_at..end), _decoded);
                foreach (var piece in _decoded.GetChunks())
                    builder.Text(piece.Span);
            }
            _at = end;
        }

        private void Tag(ReadOnlySpan<char> inner)
        {
            var isEnd = inner[0] == '/';
            if (isEnd)
                inner = inner[1..];
            var length = inner.IndexOfAny(NameEnds);
            var name = length < 0 ? inner : inner[..length];
            switch (MarkupElements.Role(name))
            {
                case MarkupRole.Block:
                    builder.EndParagraph();
                    break;
                case MarkupRole.Line:
                    builder.EndLine();
                    break;
                case MarkupRole.Cell:
                    builder.Text(" ");
                    break;
                case MarkupRole.Quotation when isEnd:
                    builder.EndQuotation();
                    break;
                case MarkupRole.Quotation:
                    builder.BeginQuotation(_at < _html.Length && _html[_at] is '"' or '“' or '«' or '„' or '&');
                    break;
                case MarkupRole.Dropped when !isEnd && inner[^1] != '/':
                    PassOver(name);
                    break;
            }
        }

        /// <summary>Goes on behind the end tag of an element; stays where there is none, so that nothing after it is lost.</summary>
        private void PassOver(ReadOnlySpan<char> name)
        {
            if (_unended.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                return;
            var end = _html.AsSpan(_at).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                _unended.Add(name.ToString());
            else
                _at += end;
        }

        /// <summary>Where the tag, comment or declaration at <paramref name="at"/> ends; -1 where none begins there.</summary>
        private int MarkupEnd(int at)
        {
            var rest = _html.AsSpan(at);
            if (rest.Length < 3)
                return -1;
            if (!_noMoreComments && rest.StartsWith("<!--"))
            {
                var end = rest[4..].IndexOf("-->");
                _noMoreComments = end < 0;
                if (end >= 0)
                    return at + end + 7;
            }
            if (!char.IsAsciiLetter(rest[1]) && rest[1] is not ('!' or '?') && !(rest[1] == '/' && char.IsAsciiLetter(rest[2])))
                return -1;
            var first = rest.IndexOf('>');
            _noMoreTags = first < 0;
            return first < 0 ? -1 : at + 1 + (_ignoreQuotes ? first : OutsideQuotes(rest, first));
        }

        /// <summary>
        /// The ">" that ends a tag: the first outside of quoted values. Where marks do not pair up, the first of all, and
        /// no mark counts from there on, so that a text of such tags is not searched to its end for each.
        /// </summary>
        private int OutsideQuotes(ReadOnlySpan<char> tag, int first)
        {
            var at = 1;
            while (tag[at..].IndexOfAny('>', '"', '\'') is >= 0 and var next)
            {
                at += next;
                if (tag[at] == '>')
                    return at;
                if (tag[at - 1] == '=')
                {
                    var end = tag[(at + 1)..].IndexOf(tag[at]);
                    if (end < 0)
                        break;
                    at += end + 1;
                }
                at++;
            }
            _ignoreQuotes = true;
            return first;
        }
    }
}
