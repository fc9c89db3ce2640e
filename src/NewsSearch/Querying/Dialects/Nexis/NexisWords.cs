using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// Reads words: <c>!</c> ends a root that any letters may follow, <c>*</c> and <c>?</c> within a word are one character, and each
/// <c>*</c> at its end is one more or none (lexis.com, "Universal characters"; help.lexisnexis.com, "Terms &amp; Connectors Quick
/// Reference" for <c>?</c>). Lexis+ reads a <c>*</c> at the end as <c>!</c>; the older meaning is the narrower one, and a notice
/// names the other.
/// </summary>
internal sealed class NexisWords(TreeMaker make, QueryParserOptions options, NoticeList notices)
{
    /// <summary>A run outside quotation marks.</summary>
    public void Add(Row row, Piece piece, string text) => Add(row, text, piece.Start, piece.End);

    /// <summary>What stands in quotation marks, where the signs mean what they mean outside.</summary>
    public void AddQuoted(Row row, Piece piece)
    {
        if (!piece.Text.AsSpan().ContainsAny('!', '*') || !HasSign(piece.Text))
        {
            row.Add(make.Leaves.Phrase(piece.Text, piece.Start, piece.End));
            return;
        }
        var quoted = new Row(make, options, row.Field, forms: false);
        foreach (string word in piece.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            Add(quoted, word, 0, word.Length, piece);
        if (!quoted.IsEmpty && quoted.Close() is { } node)
            row.Add(node with { Source = new Articles.TextRange(piece.Start, piece.End) });
    }

    private static bool HasSign(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(word => Shape(word, 0, word.Length) is not null);

    private void Add(Row row, string text, int start, int end, Piece? around = null)
    {
        (int from, int to) = around is { } quoted ? (quoted.Start, quoted.End) : (start, end);
        if (Shape(text, start, end) is { } shape)
        {
            if (shape.Most > 0)
                notices.Add("end-stars", "Each * at the end of a word is one letter or none, as in Nexis; Lexis+ would read it as !, which is * here.", from, to);
            row.Add(make.Leaves.Shaped(shape, from, to));
            return;
        }
        (int first, int last) = Trimming.Trim(text, start, end, keepSigns: false);
        if (last > first && Syntax.HasContent(text.AsSpan(first, last - first)))
            row.AddWord(text[first..last], around is null ? first : from, around is null ? last : to);
    }

    // Null for a word without a sign.
    private static WordShape? Shape(string text, int start, int end)
    {
        (start, end) = Trimming.Trim(text, start, WithoutStops(text, start, end), keepSigns: true) is var (from, to) && to > from
            ? (from, Grown(text, to, end))
            : (start, start);
        string run = Syntax.Fold(text, start, end);
        int stem = run.AsSpan().TrimEnd("!*").Length;
        string signs = run[stem..];
        string word = run[..stem].Replace('*', '?');
        if (!Syntax.HasContent(word) || Syntax.IsAddress(word))
            return null;
        if (signs.Contains('!', StringComparison.Ordinal))
            return new WordShape(word.TrimEnd('?') + "*");
        if (signs.Length > 0)
            return new WordShape(word, signs.Length);
        return word.TrimEnd('?').Contains('?', StringComparison.Ordinal) ? new WordShape(word.TrimEnd('?')) : null;
    }

    private static int WithoutStops(string text, int start, int end)
    {
        while (end > start && Syntax.Fold(text[end - 1]) is '.' or ';' or ':' or ',' or '…')
            end--;
        return end;
    }

    // Trimming takes exclamation marks for punctuation.
    private static int Grown(string text, int to, int end)
    {
        while (to < end && Syntax.Fold(text[to]) is '!' or '*')
            to++;
        return to;
    }
}
