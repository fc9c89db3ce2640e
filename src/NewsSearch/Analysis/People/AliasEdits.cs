using System.Collections.Immutable;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Analysis.People;

/// <summary>What somebody has decided about names: who is one person, and who is not. Wins over what was seen. Immutable.</summary>
internal sealed class AliasEdits
{
    /// <summary>More decisions are refused.</summary>
    public const int Most = 10_000;

    private readonly Lazy<ILookup<string, string>> _joined;
    private readonly Lazy<HashSet<(string, string)>> _parted;

    /// <param name="all">In the order that they were made in; a later one on the same two names replaces an earlier.</param>
    public AliasEdits(IEnumerable<AliasEdit> all)
    {
        All = [.. all.Reverse().DistinctBy(e => Pair(Keywords.Fold(e.Name), Keywords.Fold(e.Other))).Reverse()];
        _joined = new(() => All.Where(e => e.IsJoin).SelectMany(e => new[] { (e.Name, e.Other), (Name: e.Other, Other: e.Name) })
            .ToLookup(e => Keywords.Fold(e.Name), e => e.Other, StringComparer.Ordinal));
        _parted = new(() => [.. All.Where(e => !e.IsJoin).Select(e => Pair(Keywords.Fold(e.Name), Keywords.Fold(e.Other)))]);
    }

    public static AliasEdits None { get; } = new([]);

    public ImmutableArray<AliasEdit> All { get; }

    /// <summary>Names that somebody has joined with this one, as written there.</summary>
    public IEnumerable<string> JoinedWith(string folded) => All.IsEmpty ? [] : _joined.Value[folded];

    /// <summary>Whether somebody has said that two folded names are two people.</summary>
    public bool AreParted(string one, string other) => !All.IsEmpty && _parted.Value.Contains(Pair(one, other));

    public AliasEdits With(AliasEdit edit) => new(All.Add(edit));

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
