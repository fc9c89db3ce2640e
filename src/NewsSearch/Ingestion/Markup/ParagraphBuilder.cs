using System.Text;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Markup;

/// <summary>
/// Puts paragraphs together from pieces of marked-up text: white space of any kind and length is one blank, none stands at
/// the ends of a paragraph, paragraphs are parted by "\n\n". Control characters are dropped. Linear in what is given.
/// </summary>
internal sealed class ParagraphBuilder
{
    private readonly StringBuilder _text = new();
    private readonly Stack<bool> _quotations = new();
    private int _start;
    private bool _blank;
    private bool _afterLine;

    public void Text(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                _blank = true;
            else if (!char.IsControl(c) && !(_text.Length == _start && Blank.Is(c)))
                Append(c);
        }
    }

    /// <summary>Whatever follows begins a paragraph.</summary>
    public void EndParagraph()
    {
        var end = _text.Length;
        while (end > _start && Blank.Is(_text[end - 1]))
            end--;
        _text.Length = end;
        (_blank, _afterLine) = (false, false);
        if (end == _start)
            return;
        _text.Append("\n\n");
        _start = _text.Length;
    }

    /// <summary>A line ends: a blank, or at the second in a row the end of the paragraph.</summary>
    public void EndLine()
    {
        if (_afterLine)
            EndParagraph();
        (_blank, _afterLine) = (true, true);
    }

    /// <summary>Speech begins that is marked by an element; <paramref name="isMarked"/> where its text has quotation marks too.</summary>
    public void BeginQuotation(bool isMarked)
    {
        if (!isMarked)
            Append(_quotations.Count % 2 == 0 ? '“' : '‘');
        _quotations.Push(isMarked);
    }

    public void EndQuotation()
    {
        if (!_quotations.TryPop(out var isMarked) || isMarked)
            return;
        _blank = false;
        Append(_quotations.Count % 2 == 0 ? '”' : '’');
    }

    /// <summary>All paragraphs so far.</summary>
    public string Build()
    {
        EndParagraph();
        return _text.Length == 0 ? "" : _text.ToString(0, _text.Length - 2);
    }

    private void Append(char c)
    {
        if (_blank && _text.Length > _start)
            _text.Append(' ');
        _text.Append(c);
        (_blank, _afterLine) = (false, false);
    }
}
