using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsSearch.Ingestion.Html.Blocks;

/// <summary>
/// Takes a page apart into elements and blocks of text, in one pass and without recursion. A block ends where a block
/// element begins or ends, at a rule, at two line breaks, at one before an indent, and at an empty line of preformatted text.
/// </summary>
internal sealed class BlockScanner
{
    private static readonly System.Collections.Frozen.FrozenSet<string> s_inline = WordList.Set("Blocks.inline-elements.txt");
    private static readonly System.Collections.Frozen.FrozenSet<string> s_silent = WordList.Set("Blocks.silent-elements.txt");

    private readonly List<PageElement> _elements = [];
    private readonly List<TextBlock> _blocks = [];
    private readonly BlockText _text = new();
    private readonly Stack<Level> _open = new();
    private PageElement? _owner;
    private int _links, _bold, _breaks, _linkLength, _boldLength, _lengthBefore;

    private readonly record struct Level(PageElement Element, INodeList Nodes, int At, bool IsBlock, bool IsLink, bool IsBold);

    public static PageLayout Scan(IHtmlDocument document)
    {
        var root = document.Body ?? document.DocumentElement;
        return root is null ? new PageLayout([], []) : new BlockScanner().Scan(root);
    }

    private PageLayout Scan(IElement root)
    {
        Enter(root, null);
        while (_open.TryPop(out var level))
        {
            if (level.At >= level.Nodes.Length)
            {
                Leave(level);
                continue;
            }
            _open.Push(level with { At = level.At + 1 });
            switch (level.Nodes[level.At])
            {
                case IText text:
                    Append(text.Data, level.Element);
                    break;
                case IElement element:
                    Element(element, level.Element);
                    break;
            }
        }
        Flush();
        return new PageLayout(_elements, _blocks);
    }

    private void Element(IElement element, PageElement parent)
    {
        switch (element.LocalName)
        {
            case "br":
                _breaks++;
                _text.Blank();
                if (_breaks > 1)
                    Flush();
                return;
            case "hr":
                Flush();
                return;
            case var name when s_silent.Contains(name) || element.HasAttribute("hidden") && name != "body":
                return;
            default:
                Enter(element, parent);
                return;
        }
    }

    private void Enter(IElement element, PageElement? parent)
    {
        var tag = element.LocalName;
        // Noise in the middle of a line, such as "[edit]", is a block of its own, so that it can be left out.
        var isBlock = !s_inline.Contains(tag) || Noise.IsMarked(ClassWords.Of(element.ClassName, element.Id));
        var entered = new PageElement(_elements.Count, parent, element, tag) { IsBlock = isBlock };
        var level = new Level(entered, element.ChildNodes, 0, isBlock, tag == "a", tag is "b" or "strong");
        if (isBlock)
            Flush();
        _elements.Add(entered);
        entered.FirstBlock = _blocks.Count;
        Count();
        if (level.IsLink)
            _links++;
        if (level.IsBold)
            _bold++;
        _open.Push(level);
    }

    private void Leave(in Level level)
    {
        Count();
        if (level.IsLink)
            _links--;
        if (level.IsBold)
            _bold--;
        if (level.IsBlock)
            Flush();
        level.Element.EndBlock = _blocks.Count + (_text.Length > 0 ? 1 : 0);
        level.Element.EndElement = _elements.Count;
    }

    private void Append(string data, PageElement element)
    {
        if (_breaks == 1 && IsIndented(data))
            Flush();
        if (BlockOf(element) is { Tag: "pre" or "xmp" } && data.Contains("\n\n", StringComparison.Ordinal))
        {
            foreach (var part in data.AsSpan().Split("\n\n"))
            {
                Line(data.AsSpan(part), element);
                Flush();
            }
            return;
        }
        Line(data, element);
    }

    private void Line(ReadOnlySpan<char> data, PageElement element)
    {
        var before = _text.Length;
        if (!_text.Append(data))
            return;
        _breaks = 0;
        if (before == 0)
            _owner = BlockOf(element);
    }

    /// <summary>Books what was appended since the last change of link or bold.</summary>
    private void Count()
    {
        var added = _text.Length - _lengthBefore;
        if (_links > 0)
            _linkLength += added;
        if (_bold > 0)
            _boldLength += added;
        _lengthBefore = _text.Length;
    }

    private void Flush()
    {
        Count();
        _breaks = 0;
        var text = _text.Take();
        if (text.Length > 0)
            _blocks.Add(new TextBlock(_blocks.Count, _owner!, KindOf(_owner!, text), text, _linkLength));
        (_linkLength, _boldLength, _lengthBefore) = (0, 0, 0);
    }

    private BlockKind KindOf(PageElement owner, string text)
    {
        if (owner.IsHeading || owner.Tag is "p" or "div" && _boldLength >= text.Length && text.Length <= 90 && text[^1] is not ('.' or ',' or ':'))
            return BlockKind.Heading;
        for (var at = owner; at is not null && at.Index > owner.Index - 8; at = at.Parent)
        {
            if (at.Tag == "li")
                return BlockKind.Item;
            if (at.Tag == "blockquote")
                return BlockKind.Quote;
            if (at.Tag is "div" or "section" or "article" or "td")
                break;
        }
        return BlockKind.Text;
    }

    private static PageElement BlockOf(PageElement element)
    {
        while (element.Parent is { } parent && !element.IsBlock)
            element = parent;
        return element;
    }

    private static bool IsIndented(string data) =>
        data.AsSpan().TrimStart("\r\n\t ") is ['\u3000', ..] or ['\u00A0', '\u00A0', ..];
}
