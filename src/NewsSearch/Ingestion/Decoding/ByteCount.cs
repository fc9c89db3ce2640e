namespace NewsSearch.Ingestion.Decoding;

/// <summary>How many bytes went by, for one to count and others to look at.</summary>
internal sealed class ByteCount
{
    public long Value { get; set; }
}
