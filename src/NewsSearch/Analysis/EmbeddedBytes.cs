namespace NewsSearch.Analysis;

/// <summary>Bytes that are embedded in the assembly, read where they lie: what is not looked at costs nothing. Thread-safe.</summary>
internal sealed unsafe class EmbeddedBytes
{
    private readonly byte* _start;

    // Keeps the bytes where they are.
    private readonly object _owner;

    private EmbeddedBytes(byte* start, int length, object owner)
    {
        _start = start;
        _owner = owner;
        Length = length;
    }

    public int Length { get; }

    public ReadOnlySpan<byte> Span => new(_start, Length);

    /// <summary>What a stream holds: that of an embedded file lies in memory already, any other is copied.</summary>
    /// <param name="stream">At its start; taken over.</param>
    public static EmbeddedBytes Of(Stream stream)
    {
        if (stream is UnmanagedMemoryStream embedded)
            return new EmbeddedBytes(embedded.PositionPointer, checked((int)embedded.Length), embedded);
        using (stream)
        {
            var copy = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
            stream.ReadExactly(copy);
            fixed (byte* start = copy)
                return new EmbeddedBytes(start, copy.Length, copy);
        }
    }
}
