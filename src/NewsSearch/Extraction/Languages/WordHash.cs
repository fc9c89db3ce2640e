namespace NewsSearch.Extraction.Languages;

/// <summary>Hashes of words (FNV-1a over small letters) and of their last letters, taken along while a word is read. Never 0.</summary>
internal static class WordHash
{
    public const uint Start = 2166136261;

    private const uint Prime = 16777619;

    public static uint Add(uint hash, char small) => Math.Max(1, (hash ^ small) * Prime);

    /// <summary>The last four letters.</summary>
    public static ulong Tail(ulong tail, char small) => tail << 16 | small;

    /// <summary>The hash of the last three or four letters.</summary>
    public static uint OfTail(ulong tail, int letters)
    {
        if (letters < 4)
            tail &= (1UL << 16 * letters) - 1;
        return Math.Max(1, (uint)((tail * 0x9E3779B97F4A7C15UL) >> 32));
    }

    /// <summary>The small form, the same whatever the culture; the two i of Turkish are one.</summary>
    public static char Small(char letter) => letter is 'ı' or 'İ' ? 'i' : char.ToLowerInvariant(letter);
}
