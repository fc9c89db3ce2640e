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
        PlainWriter.Write(folder, analyzer, articles.Select(Of));
    }

    private static Document Of(Article article)
    {
        var version = new StoryVersion(article, 1, DateTimeOffset.UnixEpoch, []);
        Document plain = [];
        foreach (var field in StoryBlock.Of(version, isLatest: true)[^1])
            plain.Add(field is Field stems && field.Name.EndsWith(FieldNames.StemSuffix, StringComparison.Ordinal)
                ? new Field(field.Name, stems.GetTokenStreamValue(), s_stem)
                : field);
        return plain;
    }
}
