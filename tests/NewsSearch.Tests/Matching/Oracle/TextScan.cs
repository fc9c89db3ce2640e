using System.Text.RegularExpressions;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>
/// Finds where a query matches in one text by going through its words: the meanings of query-language.md, written down a
/// second time and as plainly as can be.
/// </summary>
internal sealed class TextScan(IReadOnlyList<OracleWord> words, bool anyForm = true)
{
    /// <summary>First word and one past the last of each match, each once.</summary>
    public List<(int Start, int End)> Find(QueryNode node) => [.. Matches(node).Distinct().Order()];

    private IEnumerable<(int Start, int End)> Matches(QueryNode node) => node switch
    {
        WordNode word => Run([w => anyForm ? w.Stem == OracleVocabulary.StemOf(word.Text.ToLowerInvariant()) : w.Term.Equals(word.Text, StringComparison.OrdinalIgnoreCase)]),
        PhraseNode phrase => Run([.. phrase.Text.Split(' ').Select(t => phrase.Forms && anyForm
            ? new Predicate<OracleWord>(w => w.Stem == OracleVocabulary.StemOf(t))
            : w => w.Term == t)]),
        ExactNode exact => Run([.. exact.Text.Split(' ').Select(t => new Predicate<OracleWord>(w => w.Written == t))]),
        WildcardNode wildcard => Run([w => Fits(wildcard.Pattern, w.Term)]),
        FuzzyNode fuzzy => Run([w => w.Term[0] == fuzzy.Text[0] && IsWithin(fuzzy.Text, w.Term, fuzzy.Edits)]),
        RegexNode regex => Run([w => Regex.IsMatch(w.Term, $"^({regex.Pattern})$", RegexOptions.CultureInvariant)]),
        OrNode or => or.Children.SelectMany(Matches),
        NearNode near => Near(near),
        _ => throw new ArgumentException(node.GetType().Name, nameof(node)),
    };

    private static bool Fits(string pattern, string word) => pattern is "" ? word is "" : pattern[0] switch
    {
        '*' => Enumerable.Range(0, word.Length + 1).Any(cut => Fits(pattern[1..], word[cut..])),
        var c => word.Length > 0 && (c == '?' || c == word[0]) && Fits(pattern[1..], word[1..]),
    };

    /// <summary>Whether so many letters added, dropped, changed, or swapped with a neighbour make one word the other.</summary>
    private static bool IsWithin(string one, string other, int edits)
    {
        if (edits < 0)
            return false;
        if (one.Length == 0 || other.Length == 0)
            return one.Length + other.Length <= edits;
        if (one[^1] == other[^1])
            return IsWithin(one[..^1], other[..^1], edits);
        return IsWithin(one[..^1], other, edits - 1) || IsWithin(one, other[..^1], edits - 1) || IsWithin(one[..^1], other[..^1], edits - 1)
            || (one.Length > 1 && other.Length > 1 && one[^1] == other[^2] && one[^2] == other[^1] && IsWithin(one[..^2], other[..^2], edits - 1));
    }

    /// <summary>Words in a row, passing over words in brackets, within a paragraph; from each start the shortest.</summary>
    private IEnumerable<(int Start, int End)> Run(Predicate<OracleWord>[] slots)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var ends = Ends(slots, 0, start).Where(end => words[end - 1].Paragraph == words[start].Paragraph).ToList();
            if (ends.Count > 0)
                yield return (start, ends.Min());
        }
    }

    private IEnumerable<int> Ends(Predicate<OracleWord>[] slots, int slot, int at)
    {
        if (at >= words.Count || !slots[slot](words[at]))
            return [];
        if (slot == slots.Length - 1)
            return [at + 1];
        var ends = Ends(slots, slot + 1, at + 1);
        for (var next = at + 2; next < words.Count && words[next - 1].Bracketed; next++)
            ends = ends.Concat(Ends(slots, slot + 1, next));
        return ends;
    }

    private IEnumerable<(int Start, int End)> Near(NearNode near)
    {
        var right = Find(near.Right);
        foreach (var a in Find(near.Left))
        {
            var pairs = right.Where(b => AreNear(a, b, near)).ToList();
            if (near.Negated && pairs.Count == 0)
                yield return a;
            if (!near.Negated)
                foreach (var b in pairs)
                    yield return (Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
        }
    }

    private bool AreNear((int Start, int End) a, (int Start, int End) b, NearNode near)
    {
        var inOrder = a.End <= b.Start;
        if (!inOrder && (near.Ordered || b.End > a.Start))
            return false;
        var stretch = words.Skip(inOrder ? a.Start : b.Start).Take(inOrder ? b.End - a.Start : a.End - b.Start).ToList();
        return near.Unit switch
        {
            NearUnit.Words => (inOrder ? b.Start - (a.End - 1) : a.Start - (b.End - 1)) <= near.Distance
                && stretch.Select(w => w.Section).Distinct().Count() == 1,
            NearUnit.Sentence => stretch.Select(w => w.Sentence).Distinct().Count() == 1,
            _ => stretch.Select(w => w.Paragraph).Distinct().Count() == 1,
        };
    }
}
