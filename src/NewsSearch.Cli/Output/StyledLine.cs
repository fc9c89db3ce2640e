using NewsSearch.Articles;

namespace NewsSearch.Cli.Output;

/// <summary>A text of which some stretches are to stand out.</summary>
/// <param name="text">The text; it is neutralised when it is written.</param>
/// <param name="bold">Stretches in order, in UTF-16 units of the text.</param>
internal sealed class StyledLine(string text, IReadOnlyList<TextRange> bold)
{
    public StyledLine(string text)
        : this(text, [])
    {
    }

    /// <summary>Lines of at most so many columns, broken at blanks; a longer word has a line of its own.</summary>
    public IEnumerable<IReadOnlyList<(string Text, bool Bold)>> Wrap(int columns)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = columns == int.MaxValue ? text.Length : EndOfLine(start, columns);
            yield return Parts(start, end);
            start = end;
            while (start < text.Length && text[start] == ' ')
                start++;
        }
    }

    private int EndOfLine(int start, int columns)
    {
        var used = 0;
        var end = start;
        while (end < text.Length)
        {
            var next = text.IndexOf(' ', end + 1);
            if (next < 0)
                next = text.Length;
            used += Columns.Of(text.AsSpan(end, next - end));
            if (used > columns && end > start)
                break;
            end = next;
        }
        return end;
    }

    private List<(string Text, bool Bold)> Parts(int start, int end)
    {
        var parts = new List<(string Text, bool Bold)>();
        var at = start;
        foreach (var range in bold)
        {
            var from = Math.Clamp(range.Start, at, end);
            var to = Math.Clamp(range.End, from, end);
            if (to == from)
                continue;
            if (from > at)
                parts.Add((text[at..from], false));
            parts.Add((text[from..to], true));
            at = to;
        }
        if (end > at)
            parts.Add((text[at..end], false));
        return parts;
    }
}
