using System.Globalization;
using NewsSearch.Tests.Corpus;

namespace NewsSearch.Tests.Copies;

/// <summary>Two stories, and whether a reader judged them copies.</summary>
internal sealed record JudgedPair(string First, string Second, bool IsCopy)
{
    /// <summary>Of those that the rule was made with, whether thresholds may be set by it; the others measure.</summary>
    public bool IsForSetting => int.Parse(First.AsSpan(First.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture) % 2 == 1;

    /// <summary>Those that the rule was made with, by the ids that the stories have in an index.</summary>
    public static IReadOnlyList<JudgedPair> ReadAll() => [.. Rows("reuters-pairs.tsv").Select(OfReuters)];

    /// <summary>Those that were judged later, and by whose mistakes the rule was mended.</summary>
    public static IReadOnlyList<JudgedPair> Later() => [.. Rows("reuters-later-pairs.tsv").Select(OfReuters)];

    /// <summary>Those that nothing was set by.</summary>
    public static IReadOnlyList<JudgedPair> HeldOut() => [.. Rows("reuters-held-out-pairs.tsv").Select(OfReuters)];

    /// <summary>Those of other collections, by the names of their files.</summary>
    public static ILookup<string, JudgedPair> OfOthers() =>
        Rows("other-pairs.tsv").ToLookup(cells => cells[0] + ".jsonl.gz", cells => new JudgedPair(cells[1], cells[2], cells[3] == "copy"));

    private static JudgedPair OfReuters(string[] cells) => new("reuters-" + cells[0], "reuters-" + cells[1], cells[2] == "copy");

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(BundledCorpus.Folder, "../tests/NewsSearch.Tests/Copies", file)).Skip(1).Select(line => line.Split('\t'));
}
