using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Expansion;
using NewsSearch.Schema;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Matching.Expansion;

public sealed class WordFamiliesTests
{
    private const string Words =
        "suppress suppression suppressive suppressing supper happy happiness happily nation national nationalist nationalism native "
        + "hope hopeful hoped hopper use user useful 1956 1956s treaty treaties treatise buddhist buddhism budding мир мирный é";

    [Fact]
    public async Task A_family_is_every_word_of_the_index_with_the_same_root()
    {
        using var folder = new TemporaryFolder();
        await using (var news = NewsIndex.Open(folder.In("index")))
        {
            foreach (var half in Words.Split(' ').Chunk(20))
                await news.AddAsync([new RawStory { Id = half[0], Headline = "Words", Body = string.Join(' ', half) + "." }]);
        }
        using var directory = new NewsDirectory(IndexFolder.SegmentsOf(folder.In("index")));
        using var reader = IndexFolder.Open(folder.In("index"), directory);
        var stems = StemsOf(reader);
        var several = 0;
        foreach (var stem in stems)
        {
            List<string> expected = HasFamily(stem) ? [.. stems.Where(s => s != stem && s.All(char.IsAsciiLetterLower) && Root(s) == Root(stem))] : [];
            for (var time = 0; time < 2; time++)
                Assert.Equal(expected, new WordFamilies(reader, SearchBudget.Unlimited).Of(stem));
            several += expected.Count > 0 ? 1 : 0;
        }
        Assert.True(several >= 8, $"Only {several} words have others.");
        using var none = new RAMDirectory();
        using (new IndexWriter(none, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
        }
        using var empty = DirectoryReader.Open(none);
        Assert.Empty(new WordFamilies(empty, SearchBudget.Unlimited).Of("suppress"));
    }

    /// <summary>Roots that others begin with by chance have none.</summary>
    private static bool HasFamily(string stem) => stem.All(char.IsAsciiLetterLower) && Root(stem).TrimEnd('e', 'i').Length >= 4;

    private static List<string> StemsOf(IndexReader reader)
    {
        var stems = new List<string>();
        var terms = MultiFields.GetTerms(reader, FieldNames.RankedStem).GetEnumerator();
        while (terms.MoveNext())
            stems.Add(terms.Term.Utf8ToString());
        return stems;
    }

    private static string Root(string word)
    {
        var rules = new EnglishStemmer();
        rules.SetCurrent(word);
        rules.Stem();
        return rules.Current;
    }
}
