using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.Benchmarks.Corpus;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>The least that a full-text index of the stories takes: an id and one stored text with positions, by StandardAnalyzer.</summary>
internal static class StandardDocuments
{
    public const string TextField = "text";

    public static void Write(string folder, IEnumerable<RawStory> stories)
    {
        using var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48);
        PlainWriter.Write(folder, analyzer, stories.Select(Of));
    }

    private static Document Of(RawStory story) =>
    [
        new StringField("id", story.Id ?? "", Field.Store.YES),
        new TextField(TextField, NewsCorpus.TextOf(story), Field.Store.YES),
    ];
}
