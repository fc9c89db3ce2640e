using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsSearch.Articles;
using NewsSearch.Indexing.Documents;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>
/// Stories in the fields and with the tokens of NewsSearch, in a plain index. Quotes, which are documents of their own,
/// are left out. Stems have norms here: plain BM25 needs them, and without them it would be let off their cost.
/// </summary>
internal static class SameFieldDocuments
{
    private static readonly FieldType s_stem = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    public static void Write(string folder, IEnumerable<Article> articles)
    {
        using var analyzer = new KeywordAnalyzer();
        var block = new StoryBlock();
        PlainWriter.Write(folder, analyzer, articles.Select(article => Of(article, block)));
    }

    private static IEnumerable<IIndexableField> Of(Article article, StoryBlock block)
    {
        var version = new StoryVersion(article, 1, DateTimeOffset.UnixEpoch, []);
        return block.Of(version, isLatest: true)[^1].Select(field =>
            field.Name.EndsWith(FieldNames.StemSuffix, StringComparison.Ordinal) ? new WithNorms(field) : field);
    }

    private sealed class WithNorms(IIndexableField stems) : Field(stems.Name, s_stem)
    {
        public override TokenStream GetTokenStream(Analyzer analyzer) => stems.GetTokenStream(analyzer);
    }
}
