using NewsSearch.Analysis.People;
using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Expansion;
using NewsSearch.Matching.Positions;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Schema;
using static NewsSearch.Analysis.Names.WireTransliteration;

namespace NewsSearch.Matching.Compilation;

/// <summary>
/// Words in a row, each in every spelling of a name; in names of people two of them in either order, since some countries
/// write the family name first: "Shinzo Abe" is "Abe Shinzo".
/// </summary>
internal sealed class SpelledNames(NameVariants names, Vocabulary vocabulary, CompilationNotes notes)
{
    /// <summary>Spellings of a whole phrase that the understood line shows.</summary>
    private const int MostShown = 8;

    /// <param name="node">What was typed.</param>
    /// <param name="slots">Its words as they are looked for without spellings of names.</param>
    /// <param name="typed">Its words.</param>
    /// <param name="scope">Where they are looked for.</param>
    public PositionPattern Pattern(QueryNode node, IReadOnlyList<SlotPattern> slots, AnalyzedText typed, SearchScope scope)
    {
        IReadOnlyList<SlotPattern> spelled = [.. slots.Select((slot, i) => WithVariants(slot, typed.Term(i).ToString(), scope))];
        var eitherOrder = names.Enabled && scope.OfPeople && node is PhraseNode && slots.Count == 2 && slots[0] != slots[1];
        if (eitherOrder || !spelled.SequenceEqual(slots))
            AddPart(node, spelled, eitherOrder, scope);
        if (spelled.Count == 1)
            return spelled[0];
        var asTyped = new PhrasePattern([.. spelled]);
        return eitherOrder ? new AnyPattern([asTyped, new PhrasePattern([spelled[1], spelled[0]])]) : asTyped;
    }

    /// <summary>
    /// A phrase of running text in either order, where it is a name: two words with capitals that are no words of English,
    /// or a speaker of this index; null where it is none. Nothing else in a phrase is changed.
    /// </summary>
    public PositionPattern? InEitherOrder(PhraseNode phrase, IReadOnlyList<SlotPattern> slots, AnalyzedText typed, SearchScope scope)
    {
        if (!names.Enabled || slots.Count != 2 || slots[0] == slots[1] || slots.Any(s => s.Alternatives.Any(t => t.Exact)))
            return null;
        if (!(MayBeName(typed, 0) && MayBeName(typed, 1)) && !IsSpeaker(typed, 0, 1) && !IsSpeaker(typed, 1, 0))
            return null;
        AddPart(phrase, slots, eitherOrder: true, scope);
        return new AnyPattern([new PhrasePattern([.. slots]), new PhrasePattern([slots[1], slots[0]])]);
    }

    private static bool MayBeName(AnalyzedText typed, int position) =>
        char.IsUpper(typed.Written(position)[0]) && typed.Term(position).Length > 1 && !NameVariants.IsEnglishWord(typed.Term(position).ToString());

    private bool IsSpeaker(AnalyzedText typed, int first, int last) =>
        NameBlock.TermOf($"{Titled(typed.Written(first))} {Titled(typed.Written(last))}") is { } name
        && vocabulary.DocumentFrequency(FieldNames.SpeakerName, name) > 0;

    private static string Titled(ReadOnlySpan<char> word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    /// <summary>An acronym is no name.</summary>
    private SlotPattern WithVariants(SlotPattern slot, string term, SearchScope scope) => slot.Alternatives.Any(t => t.Exact)
        ? slot
        : new SlotPattern([.. slot.Alternatives.Union(names.Of(term, scope).Select(v => new SlotTerm(v)))]);

    private void AddPart(QueryNode node, IReadOnlyList<SlotPattern> slots, bool eitherOrder, SearchScope scope)
    {
        IReadOnlyList<string[]> words = [.. slots.Select(slot => slot.Alternatives
            .Where((t, i) => i == 0 || Documents(t, scope) > 0).Select(t => t.Term.Split(' ')[0]).ToArray())];
        var forms = Phrases(words).Prepend(string.Join(' ', words.Select(w => w[0])));
        if (eitherOrder)
            forms = forms.Concat(Phrases([words[1], words[0]]));
        notes.AddPart(node.Source.Start, [.. forms.Distinct().Take(MostShown)], slots.Count == 1 ? slots[0].Alternatives.Max(t => Documents(t, scope)) : null);
    }

    private int Documents(SlotTerm term, SearchScope scope) => scope.Channels.Max(c =>
        vocabulary.DocumentFrequency(term.Exact ? c.Field + FieldNames.ExactSuffix : c.Field, term.Term));

    /// <summary>Every choice of spellings is looked for; those that mix scripts are not worth showing.</summary>
    private static IEnumerable<string> Phrases(IReadOnlyList<string[]> words)
    {
        IEnumerable<string> phrases = words[0];
        foreach (var next in words.Skip(1))
            phrases = [.. phrases
                .SelectMany(left => next.Where(right => IsCyrillic(right) == IsCyrillic(left)), (left, right) => left + " " + right)
                .Take(MostShown)];
        return phrases;
    }
}
