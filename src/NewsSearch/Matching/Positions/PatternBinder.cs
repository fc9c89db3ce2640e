using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>Binds patterns to the postings of a text field, and of its exact twin, in one segment.</summary>
/// <param name="reader">The segment.</param>
/// <param name="field">The field.</param>
/// <param name="acceptDocs">Documents that count; null for all.</param>
/// <param name="budget">Pays for it.</param>
/// <param name="rented">What reads postings where nothing is deleted that is asked about, and all is done soon; null for readers of their own.</param>
internal sealed class PatternBinder(AtomicReader reader, string field, IBits? acceptDocs, SearchBudget budget, RentedPositions? rented = null)
{
    /// <summary>Null where the segment has no document that could match.</summary>
    public BoundPattern? Bind(PositionPattern pattern) => pattern switch
    {
        SlotPattern slot => BindSlot(slot),
        UnchangedPattern unchanged => BindUnchanged(unchanged),
        PhrasePattern phrase => BindAll(phrase.Parts) is { } slots ? new BoundPhrase(slots, budget) : null,
        AnyPattern any => BindChoices(any),
        NearPattern near => BindNear(near),
        _ => throw new ArgumentOutOfRangeException(nameof(pattern), pattern, "Not a pattern."),
    };

    private BoundSlot? BindSlot(SlotPattern slot)
    {
        var postings = new List<DocsAndPositionsEnum>(slot.Alternatives.Length);
        foreach (var (term, exact) in slot.Alternatives)
            if (Postings(exact ? field + FieldNames.ExactSuffix : field, term) is { } list)
                postings.Add(list);
        return postings.Count == 0 ? null : new BoundSlot([.. postings], budget);
    }

    private BoundPattern? BindUnchanged(UnchangedPattern unchanged)
    {
        if (BindSlot(new SlotPattern(unchanged.Term)) is not { } term)
            return null;
        return BindSlot(new SlotPattern([.. OtherForms(unchanged.Term)])) is { } others ? new BoundUnchanged(term, others, budget) : term;
    }

    /// <summary>The other forms in which a folded word was written in this segment: "us US", "us Us".</summary>
    private List<SlotTerm> OtherForms(string term)
    {
        var forms = new List<SlotTerm>();
        var prefix = new BytesRef(term + FieldNames.ExactSeparator);
        if (reader.GetTerms(field + FieldNames.ExactSuffix)?.GetEnumerator() is not { } terms)
            return forms;
        for (var status = terms.SeekCeil(prefix);
            status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, prefix);
            status = terms.MoveNext() ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.END)
            forms.Add(new SlotTerm(terms.Term.Utf8ToString(), true));
        return forms;
    }

    private DocsAndPositionsEnum? Postings(string name, string term)
    {
        if (rented is not null && rented.TryOpen(name, term, out var known))
            return known;
        var terms = reader.GetTerms(name)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(term))
            ? terms.DocsAndPositions(acceptDocs, null, DocsAndPositionsFlags.NONE)
            : null;
    }

    private BoundPattern[]? BindAll(IEnumerable<PositionPattern> patterns)
    {
        var bound = new List<BoundPattern>();
        foreach (var pattern in patterns)
        {
            if (Bind(pattern) is not { } one)
                return null;
            bound.Add(one);
        }
        return [.. bound];
    }

    private BoundPattern? BindChoices(AnyPattern any)
    {
        var choices = any.Choices.Select(Bind).OfType<BoundPattern>().ToArray();
        return choices.Length switch { 0 => null, 1 => choices[0], _ => new BoundAny(choices) };
    }

    private BoundPattern? BindNear(NearPattern near)
    {
        if (Bind(near.Left) is not { } left)
            return null;
        if (Bind(near.Right) is { } right)
            return near.Negated ? new BoundNotNear(left, right, near, budget) : new BoundNear(left, right, near, budget);
        return near.Negated ? left : null;
    }
}
