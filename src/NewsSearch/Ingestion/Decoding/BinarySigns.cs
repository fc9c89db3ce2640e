namespace NewsSearch.Ingestion.Decoding;

/// <summary>Tells files that are no text from text by their first bytes.</summary>
internal static class BinarySigns
{
    /// <summary>
    /// Whether <paramref name="head"/> holds a zero byte, begins as PDF or an archive do, or has more than one control
    /// character in ten. Wire transmissions carry a few of them (SOH, STX, ETX), so some are let pass.
    /// </summary>
    public static bool In(ReadOnlySpan<byte> head)
    {
        if (head.Contains((byte)0) || head.StartsWith("%PDF-"u8) || head.StartsWith("PK\u0003\u0004"u8))
            return true;
        var controls = 0;
        foreach (var b in head)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\v' or (byte)'\f' or (byte)'\r' or 0x1B) || b == 0x7F)
                controls++;
        }
        return controls > head.Length / 10;
    }
}
