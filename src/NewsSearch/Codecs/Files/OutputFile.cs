using Lucene.Net.Codecs;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Codecs.Files;

/// <summary>
/// A file being written, in large pieces: Lucene's outputs cost a virtual call and a checksum step a byte. One thread at a
/// time.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const int Piece = 1 << 16;

    private readonly IndexOutput _output;
    private long _flushed;

    public OutputFile(Directory directory, string name, string header, IOContext context)
    {
        _output = directory.CreateOutput(name, context);
        try
        {
            CodecUtil.WriteHeader(_output, header, SegmentFile.Version);
            _flushed = _output.Position;
        }
        catch
        {
            _output.Dispose();
            throw;
        }
    }

    /// <summary>Where writing goes; <see cref="FlushIfLarge"/> is to be called now and then.</summary>
    public GrowingBytes Bytes { get; } = new();

    public long Position => _flushed + Bytes.Count;

    public void FlushIfLarge()
    {
        if (Bytes.Count >= Piece)
            Flush();
    }

    /// <summary>Ends the content.</summary>
    public void Finish()
    {
        Flush();
        CodecUtil.WriteFooter(_output);
    }

    public void Dispose() => _output.Dispose();

    private void Flush()
    {
        _output.WriteBytes(Bytes.Memory, 0, Bytes.Count);
        _flushed += Bytes.Count;
        Bytes.Clear();
    }
}
