using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.Tests.Ranking.Bm25;

/// <summary>The documents of the oracle in a plain Lucene.Net index; document numbers are line numbers.</summary>
internal sealed class OracleIndex : IDisposable
{
    private static readonly FieldType WithoutNorms = new(TextField.TYPE_NOT_STORED)
    {
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;

    /// <param name="similarity">For writing and searching.</param>
    /// <param name="stems">Whether each field has a twin x.stem with the same words.</param>
    /// <param name="perSegment">How many documents a segment holds.</param>
    public OracleIndex(Similarity similarity, bool stems = false, int perSegment = int.MaxValue)
    {
        IndexWriterConfig config = new(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        {
            Similarity = similarity,
            MergePolicy = NoMergePolicy.COMPOUND_FILES,
            RAMBufferSizeMB = 256,
        };
        using (IndexWriter writer = new(_directory, config))
        {
            int added = 0;
            foreach (Dictionary<string, Dictionary<string, int>> fields in OracleFiles.Documents)
            {
                writer.AddDocument(Make(fields, stems));
                if (++added % perSegment == 0)
                {
                    writer.Commit();
                }
            }
        }

        _reader = DirectoryReader.Open(_directory);
        Searcher = new IndexSearcher(_reader) { Similarity = similarity };
    }

    public IndexSearcher Searcher { get; }

    public int Segments => _reader.Leaves.Count;

    public static Query ToQuery(OracleQuery query, string suffix = "")
    {
        BooleanQuery all = [];
        foreach ((string field, string term, float boost) in query.Clauses)
        {
            all.Add(new TermQuery(new Term(field + suffix, term)) { Boost = boost }, query.Kind == "must" ? Occur.MUST : Occur.SHOULD);
        }

        return all;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static Document Make(Dictionary<string, Dictionary<string, int>> fields, bool stems)
    {
        Document document = [];
        foreach ((string name, Dictionary<string, int> counts) in fields)
        {
            string text = string.Join(' ', counts.SelectMany(c => Enumerable.Repeat(c.Key, c.Value)));
            document.Add(new TextField(name, text, Field.Store.NO));
            if (stems)
            {
                document.Add(new Field(name + ".stem", text, WithoutNorms));
            }
        }

        return document;
    }
}
