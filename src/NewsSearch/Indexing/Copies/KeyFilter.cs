namespace NewsSearch.Indexing.Copies;

/// <summary>Tells of most keys that are not there that they are not, without a look into a dictionary: a bit a key, sixteen times as many bits as keys.</summary>
internal sealed class KeyFilter
{
    private const int BitsOfKey = 16;

    private readonly ulong[] _bits;
    private readonly uint _mask;

    public KeyFilter(List<uint> runs)
    {
        var bits = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, BitsOfKey * runs.Count));
        _mask = bits - 1;
        _bits = new ulong[bits / 64];
        foreach (var run in runs)
            _bits[(run & _mask) >> 6] |= 1UL << (int)(run & 63);
    }

    /// <summary>In bytes.</summary>
    public long Size => 8L * _bits.Length;

    public bool MayHold(uint run) => (_bits[(run & _mask) >> 6] & 1UL << (int)(run & 63)) != 0;
}
