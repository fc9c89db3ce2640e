using System.Globalization;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Factiva;

/// <summary>Signs that stand within a run: square brackets, which group as round ones do, and <c>/N5/</c> and <c>/F50/</c>.</summary>
internal static class FactivaSigns
{
    private const int LongestNumber = 9;

    /// <summary>A run, cut at its signs.</summary>
    public static IEnumerable<Piece> Cut(string text, int start, int end)
    {
        int from = start;
        int i = start;
        while (i < end)
        {
            char c = Syntax.Fold(text[i]);
            int length = c is '[' or ']' ? 1 : c == '/' ? Length(text, i, end) : 0;
            if (length == 0)
            {
                i++;
                continue;
            }
            if (Run(text, from, i) is { } before)
                yield return before;
            PieceKind kind = c == '[' ? PieceKind.Open : c == ']' ? PieceKind.Close : PieceKind.Run;
            yield return new Piece(kind, i, i + length, Syntax.Fold(text, i, i + length));
            from = i += length;
        }
        if (Run(text, from, end) is { } rest)
            yield return rest;
    }

    /// <summary>The number of <c>/F50/</c>; null of any other piece.</summary>
    public static int? First(Piece piece) => Number(piece, 'f');

    /// <summary>The number of <c>/N5/</c>; null of any other piece.</summary>
    public static int? Near(Piece piece) => Number(piece, 'n');

    private static int? Number(Piece piece, char letter)
    {
        if (piece.Kind != PieceKind.Run || piece.Text is not ['/', var sign, _, .., '/'] || (sign | 0x20) != letter)
            return null;
        return int.TryParse(piece.Text.AsSpan(2, piece.Text.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private static Piece? Run(string text, int start, int end) =>
        end > start && !(end == start + 1 && Syntax.Fold(text[start]) == ',') ? new Piece(PieceKind.Run, start, end, Syntax.Fold(text, start, end)) : null;

    private static int Length(string text, int start, int end)
    {
        int i = start + 1;
        if (i >= end || (Syntax.Fold(text[i]) | 0x20) is not ('n' or 'f'))
            return 0;
        for (i++; i < end && i - start <= LongestNumber + 1 && Syntax.IsDigit(text[i]); i++)
        {
        }
        return i > start + 2 && i < end && Syntax.Fold(text[i]) == '/' ? i + 1 - start : 0;
    }
}
