using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Codecs.Files;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// Where the directory tells the blocks of a field. They are read when the field is first asked for: a search asks for a few of
/// some dozens, and one from the shell is over before the others would have been read. Thread-safe.
/// </summary>
/// <param name="terms">The file; not moved.</param>
/// <param name="field">The field.</param>
/// <param name="at">Where in the file its blocks are told.</param>
/// <param name="length">In how many bytes.</param>
/// <param name="separatorLength">How long all separators are together.</param>
/// <param name="limit">Where the blocks must end.</param>
internal sealed class TermIndexPlace(IndexInput terms, FieldStatistics field, long at, int length, int separatorLength, long limit)
{
    private readonly System.Threading.Lock _gate = new();
    private volatile TermIndex? _index;

    /// <exception cref="CorruptIndexException">The directory contradicts itself.</exception>
    public TermIndex Index => _index ?? Load();

    /// <summary>Bytes of memory; none before it is asked for.</summary>
    public long MemoryUsed => _index?.MemoryUsed ?? 0;

    private TermIndex Load()
    {
        lock (_gate)
            return _index ??= Read();
    }

    private TermIndex Read()
    {
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var input = (IndexInput)terms.Clone();
            input.Seek(at);
            input.ReadBytes(bytes, 0, length, useBuffer: false);
            var directory = new ByteReader(bytes.AsSpan(0, length));
            return TermIndex.Read(ref directory, (int)field.BlockCount, separatorLength, field.Start, limit);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
