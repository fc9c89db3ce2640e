using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>Finds patterns in a text at hand, by the same rules as in the index: what is marked is what matched.</summary>
internal sealed class TextMatcher(AnalyzedText words, StoryMap? map, SearchBudget budget)
{
    /// <summary>Alternatives from which on a set is faster than one comparison after another.</summary>
    private const int Many = 8;

    /// <summary>Where <paramref name="pattern"/> matches, in order.</summary>
    public SpanList Find(PositionPattern pattern)
    {
        var found = new SpanList(budget);
        switch (pattern)
        {
            case SlotPattern slot:
                FindSlot(slot, found);
                break;
            case UnchangedPattern unchanged:
                FindUnchanged(unchanged.Term, found);
                break;
            case PhrasePattern phrase:
                SpanRules.AddPhrases([.. phrase.Parts.Select(Find)], map, found);
                break;
            case AnyPattern any:
                foreach (var choice in any.Choices)
                    foreach (var span in Find(choice).Spans)
                        found.Add(span.Start, span.End);
                found.Sort();
                break;
            case NearPattern near:
                SpanRules.AddNear(Find(near.Left), Find(near.Right), near, map, found);
                break;
        }
        return found;
    }

    private void FindSlot(SlotPattern slot, SpanList found)
    {
        var plain = slot.Alternatives.Length < Many ? null : Plain(slot);
        for (var i = 0; i < words.Count; i++)
        {
            found.Tick();
            if (plain?.Contains(words.Term(i)) ?? IsAny(i, slot))
                found.Add(i, i + 1);
        }
    }

    private bool IsAny(int position, SlotPattern slot)
    {
        foreach (var (term, exact) in slot.Alternatives)
            if (exact ? IsWritten(position, term) : words.Term(position).SequenceEqual(term))
                return true;
        return false;
    }

    /// <summary>The words of a pattern that stands for many; null where one is asked for as written.</summary>
    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? Plain(SlotPattern slot) => slot.Alternatives.Any(a => a.Exact)
        ? null
        : slot.Alternatives.Select(a => a.Term).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private void FindUnchanged(string term, SpanList found)
    {
        for (var i = 0; i < words.Count; i++)
            if (!words.DiffersFromTerm(i) && words.Term(i).SequenceEqual(term))
                found.Add(i, i + 1);
    }

    private bool IsWritten(int position, ReadOnlySpan<char> exactTerm)
    {
        var term = words.Term(position);
        return words.DiffersFromTerm(position) && exactTerm.Length > term.Length && exactTerm.StartsWith(term)
            && exactTerm[term.Length] == FieldNames.ExactSeparator && exactTerm[(term.Length + 1)..].SequenceEqual(words.Written(position));
    }
}
