using System.Text;

namespace NewsSearch.Ingestion.Mail;

/// <summary>Tells a mailbox by its first two lines: "From", a sender and a year, then a field of a header.</summary>
internal static class MailboxSigns
{
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (!IsFromLine(head))
            return false;
        var next = head[(head.IndexOf((byte)'\n') + 1)..];
        var end = next.IndexOf((byte)'\n');
        var colon = (end < 0 ? next : next[..end]).IndexOf((byte)':');
        return colon > 0 && next[..colon].IndexOfAny(" \t"u8) < 0 && Ascii.IsValid(next[..colon]);
    }

    /// <summary>Whether a line parts messages: it ends with a year, be it behind a time and a zone.</summary>
    public static bool IsFromLine(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("From "u8))
            return false;
        var end = line.IndexOf((byte)'\n');
        line = line[..(end < 0 ? line.Length : end)].TrimEnd("\r "u8);
        // Sender, day, month, day of the month, time, year.
        return line.Length <= 500 && line.IndexOf((byte)':') > 0 && HasYear(line);
    }

    private static bool HasYear(ReadOnlySpan<byte> line)
    {
        for (var i = 5; i + 4 < line.Length; i++)
            if (line[i] == (byte)' ' && line[i + 1] is (byte)'1' or (byte)'2' && line.Slice(i + 1, 4).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
                && (i + 5 == line.Length || line[i + 5] == (byte)' '))
                return true;
        return false;
    }
}
