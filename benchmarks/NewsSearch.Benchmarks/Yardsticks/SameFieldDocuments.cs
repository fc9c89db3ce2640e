using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Benchmarks.Yardsticks.Terms;
using NewsSearch.Indexing.Documents;
using NewsSearch.Schema;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>
/// Stories in the searched fields and with the tokens of NewsSearch, in a plain index. Quotes, which are documents of their
/// own, are left out. Stems have norms here: plain BM25 needs them, and without them it would be let off their cost. The
/// time of publication stands there as plain Lucene.Net filters and sorts by it best.
/// </summary>
internal static class SameFieldDocuments
{
    /// <summary>Seconds since 1970, in steps for ranges and as a column for sorting.</summary>
    public const string TimeField = "time";

    private static readonly FieldType s_words = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS };
    private static readonly FieldType s_stems = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private static readonly FieldType s_names =
        new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS };

    public static void Write(string folder, IEnumerable<Article> articles)
    {
        using var analyzer = new KeywordAnalyzer();
        using var stream = new TermStream();
        PlainWriter.Write(folder, analyzer, articles.Select(article => Of(new PreparedStory(article), stream)));
    }

    /// <summary>The fields of one document; their terms are gone through before the next field is asked for.</summary>
    public static IEnumerable<IIndexableField> Of(PreparedStory story, TermStream stream)
    {
        yield return new StringField(FieldNames.Id, story.Article.Id, Field.Store.NO);
        foreach (var (name, words) in new[]
                 {
                     (FieldNames.Headline, story.Headline), (FieldNames.Subheadline, story.Subheadline), (FieldNames.Body, story.Body),
                 })
        {
            if (words.Count == 0)
                continue;
            yield return new TermField(name, s_words, new WrittenTerms(words), stream);
            yield return new TermField(name + FieldNames.StemSuffix, s_stems, new StemTerms(words, words.Count), stream);
        }
        if (story.LedeEnd > 0)
            yield return new TermField(FieldNames.Lede + FieldNames.StemSuffix, s_stems, new StemTerms(story.Body, story.LedeEnd), stream);
        if (story.Article.Dateline is { Places.Count: > 0 } dateline)
            yield return new TermField(FieldNames.Dateline, s_names, new NameTerms([.. dateline.Places.Select(p => TextAnalyzer.Analyze(p))]), stream);
        if (story.Article.Published is { } published)
        {
            yield return new Int64Field(TimeField, published.Instant.ToUnixTimeSeconds(), Field.Store.NO);
            yield return new NumericDocValuesField(TimeField, published.Instant.ToUnixTimeSeconds());
        }
    }
}
