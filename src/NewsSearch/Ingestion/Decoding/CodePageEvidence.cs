namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Tells in which code page a text of eight bits is written. Two things count. In Western languages a letter with an accent
/// stands among ASCII letters, in Cyrillic ones whole words are without any: so words of either kind are counted. And the
/// Cyrillic pages have small and capital letters in opposite places, where words have small ones after the first.
/// </summary>
internal static class CodePageEvidence
{
    public static CodePage Of(ReadOnlySpan<byte> bytes)
    {
        int foreign = 0, mixed = 0, windows = 0, koi = 0;
        while (true)
        {
            var start = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (start < 0)
                break;
            // A word that begins in ASCII is mixed already.
            var joined = start > 0 && char.IsAsciiLetter((char)bytes[start - 1]);
            bytes = bytes[start..];
            int high = 0, ascii = 0, length = 0, inUpperHalf = 0, inLowerHalf = 0;
            for (; length < bytes.Length; length++)
            {
                var b = bytes[length];
                if (char.IsAsciiLetter((char)b))
                    ascii++;
                else if (!IsLetter(b))
                    break;
                else if (++high > 1 && b >= 0xC0)
                {
                    if (b >= 0xE0)
                        inUpperHalf++;
                    else
                        inLowerHalf++;
                }
            }
            if (joined && high > 0 || high > 0 && ascii > 0)
                mixed++;
            else if (high > 1)
                foreign++;
            windows += inUpperHalf;
            koi += inLowerHalf;
            bytes = bytes[Math.Max(1, length)..];
        }
        if (foreign <= mixed)
            return CodePage.Windows1252;
        return koi > windows ? CodePage.Koi8R : CodePage.Windows1251;
    }

    /// <summary>Letters of both Cyrillic pages; in the Western one all but two of 0xC0 to 0xFF are letters, too.</summary>
    private static bool IsLetter(byte b) => b >= 0xC0 || b is 0xA8 or 0xB8 or 0xA3 or 0xB3;
}
