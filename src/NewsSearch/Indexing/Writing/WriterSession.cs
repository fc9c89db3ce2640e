using Lucene.Net.Index;

namespace NewsSearch.Indexing.Writing;

/// <summary>Lucene's writer from one opening to its end, with a reader of its last commit. One thread at a time.</summary>
internal sealed class WriterSession : IDisposable
{
    public WriterSession(IndexWriter writer)
    {
        Writer = writer;
        Reader = writer.GetReader(applyAllDeletes: true);
    }

    public IndexWriter Writer { get; }

    public DirectoryReader Reader { get; private set; }

    public void Refresh()
    {
        if (DirectoryReader.OpenIfChanged(Reader, Writer, applyAllDeletes: true) is not { } newer)
            return;
        Reader.Dispose();
        Reader = newer;
    }

    /// <summary>Lets merges under way end and keeps what they made.</summary>
    public void FinishMerges(IDictionary<string, string> commitData)
    {
        Writer.WaitForMerges();
        Writer.SetCommitData(commitData);
        Writer.Commit();
    }

    public void Dispose()
    {
        Reader.Dispose();
        try
        {
            Writer.Rollback();
        }
        catch (MergePolicy.MergeException)
        {
            // A merge under way was broken off; its segments are still there unmerged.
        }
    }
}
