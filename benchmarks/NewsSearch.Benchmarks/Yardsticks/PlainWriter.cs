using Lucene.Net.Analysis;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>
/// Plain Lucene.Net: its default codec, BM25 and directory. The buffer and the number of stories between commits are those
/// of NewsSearch, so that both sides end with as many segments.
/// </summary>
internal static class PlainWriter
{
    public const double BufferMegabytes = 64;

    public static int BatchSize { get; } = new NewsSearchOptions().BatchSize;

    public static void Write(string folder, Analyzer analyzer, IEnumerable<IEnumerable<IIndexableField>> documents)
    {
        using var directory = PlainDirectory.Open(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            Similarity = new BM25Similarity(),
            Codec = new Lucene46Codec(),
            RAMBufferSizeMB = BufferMegabytes,
        });
        var count = 0;
        foreach (var document in documents)
        {
            writer.AddDocument(document);
            if (++count % BatchSize == 0)
                writer.Commit();
        }
        writer.WaitForMerges();
        writer.Commit();
    }
}
