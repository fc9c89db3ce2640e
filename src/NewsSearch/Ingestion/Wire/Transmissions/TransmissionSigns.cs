namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>Tells transmissions, and the two kinds from each other, by the first bytes.</summary>
internal static class TransmissionSigns
{
    private const byte StartOfHeader = 1;
    private const byte StartOfText = 2;
    private const byte Synchronous = 0x16;
    private const byte UnitSeparator = 0x1F;

    public static bool IsAnpa(ReadOnlySpan<byte> head) => Header(head) is { IsEmpty: false } header && HasAnpaMarks(header);

    public static bool IsIptc(ReadOnlySpan<byte> head) => Header(head) is { IsEmpty: false } header && !HasAnpaMarks(header);

    /// <summary>What stands between SOH and STX, where nothing but fill stands before them.</summary>
    private static ReadOnlySpan<byte> Header(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart((ReadOnlySpan<byte>)[Synchronous, (byte)'\r', (byte)'\n', (byte)' ', 0x7F]);
        if (head.IsEmpty || head[0] != StartOfHeader)
            return default;
        var end = head.IndexOf(StartOfText);
        return end > 1 ? head[1..end] : default;
    }

    /// <summary>A separator of selectors, or the device controls that tell how a text is set.</summary>
    private static bool HasAnpaMarks(ReadOnlySpan<byte> header) => header.Contains(UnitSeparator) || header.IndexOfAnyInRange((byte)0x11, (byte)0x14) >= 0;
}
