namespace NewsSearch.Ingestion.Tables;

/// <summary>Tells by its first line what separates the cells of a table.</summary>
internal static class Separator
{
    private static ReadOnlySpan<byte> Candidates => ",;\t|"u8;

    /// <summary>The one that the first line declares, or holds most of outside of quotation marks; a comma where it holds none.</summary>
    public static byte Of(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \r\n"u8);
        if (IsDeclaredIn(head))
            return head[4];
        Span<int> counts = [0, 0, 0, 0];
        var quoted = false;
        foreach (var b in head)
        {
            if (b == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (b is (byte)'\n' or (byte)'\r')
                break;
            else if (Candidates.IndexOf(b) is >= 0 and var found)
                counts[found]++;
        }
        var most = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[most])
                most = i;
        }
        return Candidates[most];
    }

    /// <summary>Whether a file begins with the declaration that spreadsheets write.</summary>
    public static bool IsDeclaredIn(ReadOnlySpan<byte> head) =>
        head.Length > 4 && head.StartsWith("sep="u8) && Candidates.Contains(head[4]) && (head.Length == 5 || head[5] is (byte)'\r' or (byte)'\n');

    /// <summary>Whether a row is that declaration.</summary>
    public static bool IsDeclared(TableRows row) => row.Count is 1 or 2 && row[0].StartsWith("sep="u8) && row[0].Length <= 5;
}
