using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Corpus;

/// <summary>
/// The speakers found in the bundled stories against those a reader finds. Optional ones are no error either way. The
/// figures are the ones reached: they may rise.
/// </summary>
public sealed class SpeakerGoldTests
{
    private const int StoriesRight = 90;
    private const int StoriesInOrder = 88;

    private static readonly Lazy<Dictionary<string, IReadOnlyList<string>>> s_found = new(() =>
    {
        var extractor = new ArticleExtractor();
        return new StoryFiles(new ReadingOptions())
            .Read([BundledCorpus.Folder], cancellationToken: TestContext.Current.CancellationToken)
            .Where(result => result.Story is not null)
            .Select(result => extractor.Extract(result.Story!))
            .ToDictionary(article => article.Id, article => article.Speakers, StringComparer.Ordinal);
    });

    [Fact]
    public void Speakers_are_those_a_reader_finds()
    {
        var wrong = Rows().Where(row => !row.Wanted.ToHashSet(StringComparer.Ordinal).SetEquals(row.Found)).ToList();
        Assert.True(Rows().Count - wrong.Count >= StoriesRight,
            $"{Rows().Count - wrong.Count} of {Rows().Count} stories are right:\n{string.Join('\n', wrong.Select(Tell))}");
    }

    [Fact]
    public void Speakers_stand_in_the_order_of_their_first_words()
    {
        var wrong = Rows().Where(row => !row.Wanted.SequenceEqual(row.Found, StringComparer.Ordinal)).ToList();
        Assert.True(Rows().Count - wrong.Count >= StoriesInOrder,
            $"{Rows().Count - wrong.Count} of {Rows().Count} stories are in order:\n{string.Join('\n', wrong.Select(Tell))}");
    }

    private static List<(string Id, string[] Wanted, string[] Found)> Rows() =>
    [
        .. BundledCorpus.Table("expected/stories.tsv").Skip(1).Select(row =>
        {
            var optional = row[7].Split("; ");
            return (row[0], row[6].Split("; ").Where(name => name != "-").ToArray(), s_found.Value[row[0]].Except(optional, StringComparer.Ordinal).ToArray());
        }),
    ];

    private static string Tell((string Id, string[] Wanted, string[] Found) row) =>
        $"{row.Id}: wanted [{string.Join("; ", row.Wanted)}], found [{string.Join("; ", row.Found)}]";
}
