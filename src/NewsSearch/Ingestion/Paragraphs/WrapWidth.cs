namespace NewsSearch.Ingestion.Paragraphs;

/// <summary>
/// Finds the width that a text was wrapped to. A break made by wrapping tells it within one word: the line fitted, and
/// the first word of the next would not have. The width that explains most breaks wins; every line that is longer speaks
/// against it, which is how text with one line a paragraph is told from wrapped text.
/// </summary>
internal static class WrapWidth
{
    public const int Narrowest = 30;
    public const int Widest = 140;

    /// <summary>The width in columns; 0 where the text is not wrapped.</summary>
    /// <param name="lines">Lines of one text.</param>
    /// <param name="margin">Least indent of the lines.</param>
    /// <param name="trusting">Whether a text of a few lines may be taken for wrapped on their widths alone.</param>
    public static int Of(IReadOnlyList<TextLine> lines, int margin, bool trusting)
    {
        Span<int> explained = stackalloc int[Widest + 2];
        Span<int> ending = stackalloc int[Widest + 2];
        explained.Clear();
        ending.Clear();
        int breaks = 0, unfinished = 0, small = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            ending[Math.Min(line.Width, Widest + 1)]++;
            if (i + 1 == lines.Count || lines[i + 1] is var next && (next.AfterBlank || next.Indent > margin + 1))
                continue;
            breaks++;
            unfinished += line.EndsSentence ? 0 : 1;
            small += next.StartsSmall && !line.EndsSentence ? 1 : 0;
            if (line.Width <= Widest)
            {
                explained[Math.Max(line.Width, Narrowest)]++;
                explained[Math.Clamp(line.Width + next.FirstWord + 1, Narrowest, Widest + 1)]--;
            }
        }
        if (breaks == 0)
            return 0;

        int best = 0, width = 0, covering = 0, running = 0, longer = lines.Count;
        for (var i = 0; i < Narrowest; i++)
            longer -= ending[i];
        for (var w = Narrowest; w <= Widest; w++)
        {
            running += explained[w];
            longer -= ending[w];
            if (running - longer > best)
                (best, width, covering) = (running - longer, w, running);
        }
        var enough = breaks >= 4 || trusting ? covering * 2 >= breaks : covering == breaks && small > 0;
        return enough && unfinished * 2 >= breaks ? width : 0;
    }
}
