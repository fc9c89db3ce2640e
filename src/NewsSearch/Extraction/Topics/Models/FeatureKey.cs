namespace NewsSearch.Extraction.Topics.Models;

/// <summary>
/// Words as numbers: 64 bits of a stem, the same on every machine. Two of a million stems meet with a probability of one in
/// 30 million, so no word is stored in a model.
/// </summary>
internal static class FeatureKey
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Never 0, which marks an empty slot of a table.</summary>
    public static ulong Of(ReadOnlySpan<char> stem)
    {
        var key = (ulong)stem.Length;
        foreach (var c in stem)
            key = Mix(key ^ c);
        return key == 0 ? 1 : key;
    }

    /// <summary>The same stem as a word of the headline.</summary>
    public static ulong InHeadline(ulong key)
    {
        var titled = Mix(~key);
        return titled == 0 ? 1 : titled;
    }

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}
