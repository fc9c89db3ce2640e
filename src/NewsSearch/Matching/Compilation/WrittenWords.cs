using System.Collections.Immutable;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Positions;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Compilation;

/// <summary>Typed words as slots of positions: as written, in any form, or in exactly this form and case.</summary>
/// <param name="capitalsTell">Whether the query has lower case too, so that capitals mean something.</param>
internal sealed class WrittenWords(bool capitalsTell)
{
    /// <summary>The word as written; of an acronym all spellings.</summary>
    public SlotPattern Slot(AnalyzedText words, int position) => new([.. AsWritten(words, position)]);

    /// <summary>Every word as written.</summary>
    public SlotPattern[] Slots(AnalyzedText words) => [.. Enumerable.Range(0, words.Count).Select(i => Slot(words, i))];

    /// <summary>The word in every form of its stem.</summary>
    public SlotPattern SlotInAnyForm(AnalyzedText words, int position)
    {
        var written = AsWritten(words, position).ToList();
        if (written is not [{ Exact: false } only])
            return new SlotPattern([.. written]);
        var forms = WordStems.FormsOf(WordStems.Stem(only.Term).ToString());
        return new SlotPattern([.. forms.Prepend(only.Term).Distinct().Select(f => new SlotTerm(f))]);
    }

    /// <summary>The word in exactly this form and case.</summary>
    public static PositionPattern ExactSlot(AnalyzedText words, int position) => words.DiffersFromTerm(position)
        ? new SlotPattern([ExactTerm(words, position)])
        : new UnchangedPattern(words.Term(position).ToString());

    /// <summary>A phrase as written; a single word gives its slot.</summary>
    public PositionPattern Phrase(AnalyzedText words, bool anyForm)
    {
        var slots = Enumerable.Range(0, words.Count)
            .Select(i => anyForm ? SlotInAnyForm(words, i) : Slot(words, i)).ToImmutableArray();
        return slots.Length == 1 ? slots[0] : new PhrasePattern([.. slots]);
    }

    /// <summary>Whether the word stands for an acronym rather than for the ordinary word it folds to.</summary>
    public bool IsAcronym(AnalyzedText words, int position) =>
        AsWritten(words, position).Any(t => t.Exact);

    private IEnumerable<SlotTerm> AsWritten(AnalyzedText words, int position)
    {
        var term = words.Term(position).ToString();
        if (!Acronyms.TryGet(term, out var others))
            return [new SlotTerm(term)];
        if (IsInCapitals(words, position))
            return [new SlotTerm(term + FieldNames.ExactSeparator + term.ToUpperInvariant(), true), .. others.Select(Spelling)];
        return others.Count > 0 && !Acronyms.IsOrdinaryWord(term) ? [new SlotTerm(term), .. others.Select(Spelling)] : [new SlotTerm(term)];
    }

    /// <summary>Another spelling: one that is an ordinary word too must be in capitals.</summary>
    private static SlotTerm Spelling(string other) => Acronyms.IsOrdinaryWord(other)
        ? new SlotTerm(other + FieldNames.ExactSeparator + other.ToUpperInvariant(), true)
        : new SlotTerm(other);

    private static SlotTerm ExactTerm(AnalyzedText words, int position) =>
        new($"{words.Term(position)}{FieldNames.ExactSeparator}{words.Written(position)}", true);

    private bool IsInCapitals(AnalyzedText words, int position)
    {
        if (words[position].Dotted)
            return true;
        if (!capitalsTell || !words.DiffersFromTerm(position))
            return false;
        foreach (var c in words.Written(position))
            if (char.IsLower(c))
                return false;
        return true;
    }
}
