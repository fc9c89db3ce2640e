using System.Text;
using AngleSharp.Dom;

namespace NewsSearch.Ingestion.Html.Blocks;

/// <summary>Text with its white space made single blanks, half surrogate pairs made U+FFFD.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private bool _blank;

    public int Length => _text.Length;

    /// <summary>Appends; whether anything but white space was appended.</summary>
    public bool Append(ReadOnlySpan<char> text)
    {
        var any = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\0' || char.IsControl(c))
            {
                _blank = true;
                continue;
            }
            if (_blank && _text.Length > 0)
                _text.Append(' ');
            _blank = false;
            any = true;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                _text.Append(c).Append(text[++i]);
            else
                _text.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
        }
        return any;
    }

    public void Blank() => _blank = true;

    /// <summary>What was appended, and an empty text from here.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        _blank = false;
        return text;
    }

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var line = new BlockText();
        line.Append(text);
        return line.Take();
    }

    /// <summary>All text inside <paramref name="element"/> but that of scripts; empty where it is longer than <paramref name="longest"/>.</summary>
    /// <param name="element">The element.</param>
    /// <param name="longest">In characters.</param>
    /// <param name="lineBreak">What stands for a line break.</param>
    public static string Of(IElement element, int longest, string lineBreak = " ")
    {
        var line = new BlockText();
        var open = new Stack<(INodeList Nodes, int At)>();
        open.Push((element.ChildNodes, 0));
        while (open.TryPop(out var level))
        {
            if (level.At >= level.Nodes.Length)
            {
                line.Blank();
                continue;
            }
            open.Push((level.Nodes, level.At + 1));
            if (level.Nodes[level.At] is IText text)
                line.Append(text.Data);
            else if (level.Nodes[level.At] is IElement { LocalName: not ("script" or "style" or "template" or "noscript" or "button") } child)
            {
                if (child.LocalName == "br")
                    line.Append(lineBreak);
                if (child.LocalName is not ("span" or "b" or "i" or "em" or "strong" or "a" or "abbr" or "bdi" or "font"))
                    line.Blank();
                open.Push((child.ChildNodes, 0));
            }
            if (line.Length > longest)
                return "";
        }
        return line.Take();
    }
}
