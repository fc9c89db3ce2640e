using System.Globalization;
using NewsSearch.Tests.Corpus;

namespace NewsSearch.Tests.Copies;

/// <summary>Two stories of Reuters-21578, and whether a reader judged them copies.</summary>
internal sealed record JudgedPair(string First, string Second, bool IsCopy)
{
    /// <summary>Whether thresholds may be set by it; the others measure.</summary>
    public bool IsForSetting => int.Parse(First.AsSpan(First.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture) % 2 == 1;

    /// <summary>All of <c>reuters-pairs.tsv</c>, by the ids that the stories have in an index.</summary>
    public static IReadOnlyList<JudgedPair> ReadAll() =>
    [
        .. File.ReadLines(Path.Combine(BundledCorpus.Folder, "../tests/NewsSearch.Tests/Copies/reuters-pairs.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new JudgedPair("reuters-" + cells[0], "reuters-" + cells[1], cells[2] == "copy")),
    ];
}
