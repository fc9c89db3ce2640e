using System.Runtime.InteropServices;
using NewsSearch.Analysis.Terms;
using NewsSearch.Presentation;

namespace NewsSearch.Engine;

/// <summary>
/// Brings quotes together that are one: the same words, or most of three words in a row of the shorter one, by one speaker or with
/// nobody named. The first that is added stands for all. One thread.
/// </summary>
/// <param name="personOf">The name that a speaker is counted under.</param>
internal sealed class QuoteGroups(Func<string, string> personOf)
{
    private const int Row = 3;

    /// <summary>Shorter ones are fragments that anybody might say: they must be the same.</summary>
    private const int FewRows = 4;

    /// <summary>In hundredths of the rows of the shorter one.</summary>
    private const int Alike = 60;

    /// <summary>Groups that are remembered for a row; one in more of them tells nothing.</summary>
    private const int MostOfRow = 16;

    private readonly Dictionary<string, List<int>> _byRow = new(StringComparer.Ordinal);
    private readonly List<(QuoteHit First, HashSet<string> Rows, string? Person)> _groups = [];

    /// <summary>One of each, with the number of its occurrences, in the order added.</summary>
    public IEnumerable<QuoteHit> Quotes => _groups.Select(g => g.First);

    public void Add(QuoteHit quote)
    {
        var rows = RowsOf(quote.Quote.Text);
        var person = (quote.Quote.Speaker ?? quote.Quote.Mention) is { } name ? personOf(name) : null;
        if (Find(rows, person) is { } known)
        {
            var group = _groups[known];
            _groups[known] = group with { First = group.First with { Occurrences = group.First.Occurrences + 1 }, Person = group.Person ?? person };
            return;
        }
        foreach (var row in rows)
        {
            var groups = CollectionsMarshal.GetValueRefOrAddDefault(_byRow, row, out _) ??= [];
            if (groups.Count < MostOfRow)
                groups.Add(_groups.Count);
        }
        _groups.Add((quote, rows, person));
    }

    private int? Find(HashSet<string> rows, string? person)
    {
        var shared = new Dictionary<int, int>();
        foreach (var row in rows)
            foreach (var group in _byRow.GetValueOrDefault(row) ?? [])
                CollectionsMarshal.GetValueRefOrAddDefault(shared, group, out _)++;
        foreach (var (group, count) in shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key))
        {
            var (_, others, other) = _groups[group];
            var least = Math.Min(rows.Count, others.Count);
            var isOne = least < FewRows ? count == Math.Max(rows.Count, others.Count) : count * 100 >= least * Alike;
            if (isOne && (person is null || other is null || person == other))
                return group;
        }
        return null;
    }

    private static HashSet<string> RowsOf(string text)
    {
        var words = Keywords.Fold(text).Split(' ');
        return words.Length < Row
            ? [string.Join(' ', words)]
            : [.. Enumerable.Range(0, words.Length - Row + 1).Select(i => string.Join(' ', words, i, Row))];
    }
}
