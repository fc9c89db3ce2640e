namespace NewsSearch.Extraction.Topics.Models;

/// <summary>From keys to numbers, by open addressing; keys are hashes already, and never 0. Reading is thread-safe.</summary>
internal sealed class KeyTable
{
    private ulong[] _keys;
    private int[] _values;
    private int _count;

    /// <param name="room">Keys that fit without growing.</param>
    public KeyTable(int room)
    {
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, room * 2));
        _keys = new ulong[slots];
        _values = new int[slots];
    }

    /// <summary>The number of <paramref name="key"/>, or -1.</summary>
    public int Find(ulong key)
    {
        var keys = _keys;
        var mask = keys.Length - 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            if (keys[slot] == key)
                return _values[slot];
            if (keys[slot] == 0)
                return -1;
        }
    }

    /// <summary>The number of <paramref name="key"/>, which is <paramref name="value"/> if it is new.</summary>
    public int GetOrAdd(ulong key, int value)
    {
        var mask = _keys.Length - 1;
        var slot = (int)key & mask;
        for (; _keys[slot] != 0; slot = (slot + 1) & mask)
            if (_keys[slot] == key)
                return _values[slot];
        _keys[slot] = key;
        _values[slot] = value;
        if (++_count * 2 > _keys.Length)
            Grow();
        return value;
    }

    public void Clear()
    {
        _count = 0;
        Array.Clear(_keys);
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new int[keys.Length * 2];
        _count = 0;
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] != 0)
                GetOrAdd(keys[i], values[i]);
    }
}
