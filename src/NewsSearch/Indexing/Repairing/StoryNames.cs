using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Indexing.Repairing;

/// <summary>Tells by the columns which story a document is whose stored form cannot be read, as far as they can be read. One thread.</summary>
internal sealed class StoryNames(Directory damaged) : IDisposable
{
    private DirectoryReader? _reader;
    private bool _isTried;

    /// <summary>The id of a document's story; null where it is no story; empty where that cannot be told.</summary>
    public string? Of(string segment, int document)
    {
        try
        {
            if (Open()?.Leaves.Select(l => l.AtomicReader).OfType<SegmentReader>().FirstOrDefault(s => s.SegmentName == segment) is not { } reader)
                return "";
            if (reader.GetDocsWithField(FieldNames.VersionNumber)?.Get(document) != true)
                return null;
            var id = new BytesRef();
            reader.GetBinaryDocValues(FieldNames.IdValue).Get(document, id);
            return id.Utf8ToString();
        }
        catch (Exception broken) when (Damage.IsTold(broken) || Damage.IsLikely(broken))
        {
            return "";
        }
    }

    public void Dispose() => _reader?.Dispose();

    private DirectoryReader? Open()
    {
        if (_isTried)
            return _reader;
        _isTried = true;
        return _reader = DirectoryReader.Open(damaged);
    }
}
