namespace NewsSearch.Exploring.Spelling;

/// <summary>Which letters lie side by side on the usual keyboards of English and Russian.</summary>
internal static class Keyboard
{
    private static readonly string[] s_rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly string[] s_russianRows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

    public static bool AreNeighbours(char one, char other) => AreNeighbours(s_rows, one, other) || AreNeighbours(s_russianRows, one, other);

    private static bool AreNeighbours(string[] rows, char one, char other)
    {
        if (Place(rows, one) is not var (row, column) || Place(rows, other) is not var (otherRow, otherColumn))
            return false;
        // Each row stands half a key to the right of the one above.
        var across = (otherColumn * 2) + otherRow - (column * 2) - row;
        return Math.Abs(otherRow - row) <= 1 && Math.Abs(across) <= 2;
    }

    private static (int Row, int Column)? Place(string[] rows, char letter)
    {
        for (var row = 0; row < rows.Length; row++)
            if (rows[row].IndexOf(letter, StringComparison.Ordinal) is >= 0 and var column)
                return (row, column);
        return null;
    }
}
