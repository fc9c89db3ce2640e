using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using NewsSearch.Codecs;

namespace NewsSearch.Indexing.Storage;

/// <summary>How Lucene writes: buffers, merges, norms.</summary>
internal static class WriterSettings
{
    /// <summary>Memory for postings before they are written as a segment, in megabytes.</summary>
    private const double BufferMegabytes = 64;

    /// <param name="similarity">Encodes the lengths of texts; part of the format.</param>
    public static IndexWriterConfig Make(Similarity similarity)
    {
        NewsCodecFactory.Register();
        return new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            Codec = NewsCodec.Instance,
            Similarity = similarity,
            RAMBufferSizeMB = BufferMegabytes,
            OpenMode = OpenMode.CREATE_OR_APPEND,
        };
    }
}
