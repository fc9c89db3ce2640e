using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Factiva;

/// <summary>
/// Reads words: <c>*</c> is any letters, <c>?</c> is one, also at the end of a word, and <c>$3</c> at its end up to three more.
/// </summary>
internal sealed class FactivaWords(TreeMaker make)
{
    public void Add(Row row, string text, int start, int end)
    {
        if (Shape(text, start, end) is { } shape)
        {
            row.Add(make.Leaves.Shaped(shape, start, end));
            return;
        }
        (int from, int to) = Trimming.Trim(text, start, end, keepSigns: false);
        if (to > from && Syntax.HasContent(text.AsSpan(from, to - from)))
            row.AddWord(text[from..to], from, to);
    }

    // Null for a word without a sign.
    private static WordShape? Shape(string text, int start, int end)
    {
        (int from, int to) = Trimming.Trim(text, start, end, keepSigns: true);
        string run = Syntax.Fold(text, from, Math.Max(from, to));
        if (!Syntax.HasContent(run) || Syntax.IsAddress(run))
            return null;
        if (run.Length > 2 && run[^2] == '$' && run[^1] is >= '1' and <= '9' && Syntax.HasContent(run.AsSpan(0, run.Length - 2)))
            return new WordShape(run[..^2], run[^1] - '0');
        return run.AsSpan().ContainsAny('*', '?') ? new WordShape(run) : null;
    }
}
