using NewsSearch.Tests.Corpus;

namespace NewsSearch.Tests.Exploring;

/// <summary>Stories that a reader took for one affair.</summary>
/// <param name="Name">What it is called in the list.</param>
/// <param name="Ids">Its stories.</param>
internal sealed record Affair(string Name, IReadOnlySet<string> Ids)
{
    /// <summary>Those of a collection; of the bundled stories, all that the corpus lists but the one that runs through seventy years.</summary>
    public static IReadOnlyList<Affair> Of(string collection) =>
    [
        .. (collection == AffairCollection.Bundled ? Bundled() : Listed(collection))
            .GroupBy(row => row.Name, row => row.Id).Select(g => new Affair(g.Key, g.ToHashSet(StringComparer.Ordinal))),
    ];

    private static IEnumerable<(string Name, string Id)> Bundled() =>
        BundledCorpus.Table("expected/threads.tsv").Skip(1).Where(r => r[0] != "kuril").Select(r => (r[0], r[1]));

    private static IEnumerable<(string Name, string Id)> Listed(string collection) =>
        BundledCorpus.Table("../tests/NewsSearch.Tests/Exploring/affairs.tsv").Where(r => r[0] == collection).Select(r => (r[1], r[2]));
}
