namespace NewsSearch.Ingestion.Json;

/// <summary>
/// An object around an array of records, as interfaces of news systems answer: <c>{"_meta":{...},"_items":[{...},{...}]}</c>.
/// Finds where the array begins and where it ends; what stands before and after it is passed over.
/// </summary>
internal sealed class ItemsWrapper
{
    private static ReadOnlySpan<byte> Member => "\"_items\""u8;

    private bool _isNamed;
    private bool _isEntered;

    /// <summary>Whether the array is over.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Whether an object of this kind begins here.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf(Member);
        if (at < 0 || !head.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
            return false;
        var rest = head[(at + Member.Length)..].TrimStart(" \t\r\n:"u8);
        return rest.StartsWith("["u8);
    }

    /// <summary>Bytes of a line, or of a piece of one, that stand before the first record; all of them as long as the array has not begun.</summary>
    public int Enter(ReadOnlySpan<byte> bytes)
    {
        if (_isEntered)
            return 0;
        var at = 0;
        if (!_isNamed)
        {
            at = bytes.IndexOf(Member);
            if (at < 0)
                return bytes.Length;
            at += Member.Length;
            _isNamed = true;
        }
        var bracket = bytes[at..].IndexOf((byte)'[');
        _isEntered = bracket >= 0;
        return _isEntered ? at + bracket + 1 : bytes.Length;
    }

    /// <summary>Whether the array ends in front of any further record of these bytes.</summary>
    public bool Leaves(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)']');
        var next = bytes.IndexOf((byte)'{');
        HasLeft = _isEntered && end >= 0 && (next < 0 || end < next);
        return HasLeft;
    }
}
