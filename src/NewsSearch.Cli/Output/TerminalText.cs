using NewsSearch.Contract;

namespace NewsSearch.Cli.Output;

/// <summary>
/// The one way for text to a terminal: whatever is written, control characters and characters that turn the direction of
/// text come out as a dot, so that a story can neither move the cursor nor disguise itself. Style is added here and
/// nowhere else. One thread.
/// </summary>
/// <param name="writer">Takes the text.</param>
/// <param name="width">Columns of the terminal; null where it is none.</param>
/// <param name="isStyled">Whether bold and dim are wanted.</param>
internal sealed class TerminalText(TextWriter writer, int? width, bool isStyled)
{
    private const string BoldOn = "\e[1m";
    private const string DimOn = "\e[2m";
    private const string MatchOn = "\e[1;33m";
    private const string BarOn = "\e[36m";
    private const string StyleOff = "\e[0m";

    private bool _isRewriting;

    /// <summary>Columns of the terminal; null where there is none, and lines may be of any length.</summary>
    public int? Width { get; } = width;

    public void Write(string text)
    {
        LeaveRewritten();
        writer.Write(Neutral.Line(text));
    }

    public void Bold(string text) => Styled(BoldOn, text);

    public void Dim(string text) => Styled(DimOn, text);

    /// <summary>A bar of a chart; that of what is compared with stands back.</summary>
    public void Bar(string bar, bool isMain) => Styled(isMain ? BarOn : DimOn, bar);

    public void Line(string text)
    {
        Write(text);
        Line();
    }

    public void Line()
    {
        LeaveRewritten();
        writer.Write('\n');
    }

    /// <summary>Writes a text of several lines, each neutralised.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
            Line(line);
    }

    /// <summary>Words broken into lines where there is a width, each begun with blanks; some words may stand out.</summary>
    public void Paragraph(StyledLine text, int indent)
    {
        foreach (var line in text.Wrap(Width is { } columns ? Math.Max(columns - indent - 1, 16) : int.MaxValue))
        {
            Write(new string(' ', indent));
            foreach (var (part, bold) in line)
                if (bold)
                    Styled(MatchOn, part);
                else
                    Write(part);
            Line();
        }
    }

    /// <summary>Replaces the line under way, on a terminal; what is written next takes its place.</summary>
    public void Rewrite(string text)
    {
        var line = Neutral.Line(text);
        _isRewriting = true;
        writer.Write("\r" + (Width is { } columns && line.Length >= columns ? line[..(columns - 1)] : line) + "\e[K");
        writer.Flush();
    }

    /// <summary>Takes away a line that was rewritten.</summary>
    public void LeaveRewritten()
    {
        if (_isRewriting)
            writer.Write("\r\e[K");
        _isRewriting = false;
    }

    private void Styled(string on, string text)
    {
        if (text.Length == 0)
            return;
        if (isStyled)
            writer.Write(on);
        Write(text);
        if (isStyled)
            writer.Write(StyleOff);
    }
}
