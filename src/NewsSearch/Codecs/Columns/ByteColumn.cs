using Lucene.Net.Index;

namespace NewsSearch.Codecs.Columns;

/// <summary>A number of one byte for each document of a segment. Immutable, thread-safe.</summary>
internal sealed class ByteColumn(byte[] values) : NumericDocValues
{
    /// <summary>By document; for reading only.</summary>
    public byte[] Values => values;

    // Lucene's are signed.
    public override long Get(int docID) => (sbyte)values[docID];
}
