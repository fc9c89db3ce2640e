using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>
/// Finds patterns in a text at hand, by the same rules as in the index: what is marked is what matched. The text may be another
/// each time. One thread.
/// </summary>
internal sealed class TextMatcher(SearchBudget budget)
{
    /// <summary>Alternatives from which on a set is faster than one comparison after another.</summary>
    private const int Many = 8;

    /// <summary>Longer words share a bit.</summary>
    private const int MostBits = 63;

    private readonly Dictionary<SlotPattern, PreparedSlot> _slots = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where a pattern matches, in order.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="words">The text.</param>
    /// <param name="map">Where paragraphs, sentences and quotes of the text are; null where it has none.</param>
    public SpanList Find(PositionPattern pattern, AnalyzedText words, StoryMap? map)
    {
        var found = new SpanList(budget);
        switch (pattern)
        {
            case SlotPattern slot:
                FindSlot(slot, words, found);
                break;
            case UnchangedPattern unchanged:
                FindUnchanged(unchanged.Term, words, found);
                break;
            case PhrasePattern phrase:
                SpanRules.AddPhrases([.. phrase.Parts.Select(part => Find(part, words, map))], map, found);
                break;
            case AnyPattern any:
                foreach (var choice in any.Choices)
                    foreach (var span in Find(choice, words, map).Spans)
                        found.Add(span.Start, span.End);
                found.Sort();
                break;
            case NearPattern near:
                SpanRules.AddNear(Find(near.Left, words, map), Find(near.Right, words, map), near, map, found);
                break;
        }
        return found;
    }

    private void FindSlot(SlotPattern slot, AnalyzedText words, SpanList found)
    {
        if (!_slots.TryGetValue(slot, out var prepared))
            _slots.Add(slot, prepared = Prepare(slot));
        budget.Tick(words.Count);
        var tokens = words.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((prepared.Lengths >> Math.Min((int)tokens[i].TermLength, MostBits) & 1) == 0)
                continue;
            if (prepared.Plain?.Contains(words.Term(i)) ?? IsAny(words, i, slot))
                found.Add(i, i + 1);
        }
    }

    private static bool IsAny(AnalyzedText words, int position, SlotPattern slot)
    {
        foreach (var (term, exact) in slot.Alternatives)
            if (exact ? IsWritten(words, position, term) : words.Term(position).SequenceEqual(term))
                return true;
        return false;
    }

    private static PreparedSlot Prepare(SlotPattern slot)
    {
        var lengths = 0UL;
        foreach (var (term, exact) in slot.Alternatives)
            lengths |= 1UL << Math.Min(exact ? term.IndexOf(FieldNames.ExactSeparator, StringComparison.Ordinal) : term.Length, MostBits);
        // A set knows folded words alone, and is made once for all texts.
        var isPlain = slot.Alternatives.Length >= Many && slot.Alternatives.All(a => !a.Exact);
        return new PreparedSlot(
            lengths, isPlain ? slot.Alternatives.Select(a => a.Term).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>() : null);
    }

    private static void FindUnchanged(string term, AnalyzedText words, SpanList found)
    {
        for (var i = 0; i < words.Count; i++)
            if (!words.DiffersFromTerm(i) && words.Term(i).SequenceEqual(term))
                found.Add(i, i + 1);
    }

    private static bool IsWritten(AnalyzedText words, int position, ReadOnlySpan<char> exactTerm)
    {
        var term = words.Term(position);
        return words.DiffersFromTerm(position) && exactTerm.Length > term.Length && exactTerm.StartsWith(term)
            && exactTerm[term.Length] == FieldNames.ExactSeparator && exactTerm[(term.Length + 1)..].SequenceEqual(words.Written(position));
    }

    /// <param name="Lengths">A bit for each length that one of the words has.</param>
    /// <param name="Plain">The words, where they are many and all folded.</param>
    private readonly record struct PreparedSlot(ulong Lengths, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? Plain);
}
