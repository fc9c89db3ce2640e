using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs;
using NewsSearch.Codecs.Records;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Indexing.Repairing;

/// <summary>
/// The stored stories of one segment, read without any other part of it but the list of what was deleted: postings, columns and
/// descriptions of fields may be in whatever state they are. One thread.
/// </summary>
internal sealed class SavedSegment : IDisposable
{
    private readonly Directory? _compound;
    private readonly RecordsReader _records;
    private readonly IBits? _live;

    /// <param name="directory">Where it lies.</param>
    /// <param name="name">Its name, as <c>_4</c>.</param>
    /// <param name="deletes">The number of its newest list of deletes; below one for none.</param>
    /// <param name="findings">Is told where that list cannot be read.</param>
    public SavedSegment(Directory directory, string name, long deletes, List<string> findings)
    {
        var compound = IndexFileNames.SegmentFileName(name, "", IndexFileNames.COMPOUND_FILE_EXTENSION);
        var isCompound = directory.ListAll().Contains(compound);
        _compound = isCompound ? new CompoundFileDirectory(directory, compound, IOContext.READ_ONCE, false) : null;
        try
        {
            var count = RecordsReader.CountOf(_compound ?? directory, name, IOContext.READ_ONCE);
            var segment = new SegmentInfo(directory, Constants.LUCENE_MAIN_VERSION, name, count, isCompound, NewsCodec.Instance, null);
            _records = new RecordsReader(_compound ?? directory, segment, new FieldInfos([]), IOContext.READ_ONCE);
            _live = deletes < 1 ? null : Live(directory, new SegmentCommitInfo(segment, 0, deletes, -1), findings);
            Documents = count;
        }
        catch
        {
            _records?.Dispose();
            _compound?.Dispose();
            throw;
        }
    }

    /// <summary>How many documents it has, stories and others.</summary>
    public int Documents { get; }

    public bool IsLive(int document) => _live is null || _live.Get(document);

    /// <summary>The stored bytes of a document; false where it is no story.</summary>
    /// <exception cref="CorruptIndexException">They are damaged.</exception>
    public bool TryGet(int document, out ReadOnlySpan<byte> stored) => _records.TryGetRecord(document, out stored);

    public void Dispose()
    {
        _records.Dispose();
        _compound?.Dispose();
    }

    private static IBits? Live(Directory directory, SegmentCommitInfo segment, List<string> findings)
    {
        try
        {
            return NewsCodec.Instance.LiveDocsFormat.ReadLiveDocs(directory, segment, IOContext.READ_ONCE);
        }
        catch (Exception broken) when (Storage.Damage.IsTold(broken) || Storage.Damage.IsLikely(broken))
        {
            findings.Add($"What was deleted of {segment.Info.Name} cannot be told; deleted stories may be back.");
            return null;
        }
    }
}
