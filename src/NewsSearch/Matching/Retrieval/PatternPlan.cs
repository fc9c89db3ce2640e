using Lucene.Net.Index;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Matching.Positions;
using NewsSearch.Matching.Scoring;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Retrieval;

/// <summary>A phrase over the texts of stories.</summary>
internal sealed class PatternPlan : MatchPlan
{
    private readonly PatternWeight _weight;
    private readonly FoundTerm[][] _slots;

    private PatternPlan(PatternWeight weight, FoundTerm[][] slots) => (_weight, _slots) = (weight, slots);

    public override double Most => _weight.Most;

    /// <summary>Null for what is no phrase of words, or is not scored by the length of whole stories.</summary>
    public static PatternPlan? Of(PatternQuery query, PatternWeight weight, IndexReader reader) =>
        query.Pattern is PhrasePattern phrase && ReferenceEquals(query.LengthFields, FieldWeights.Story) && phrase.Parts.All(p => p is SlotPattern)
            ? new PatternPlan(weight, [.. phrase.Parts.Select(p => Stems((SlotPattern)p, reader))])
            : null;

    public override MatchCursor? Open(AtomicReaderContext segment, ICollection<PostingCursor> opened)
    {
        if (_weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is not PatternScorer scorer)
            return null;
        if (segment.AtomicReader.GetTerms(FieldNames.RankedStem) is not FieldTerms terms)
            return new ScorerCursor(scorer, Most);
        var lengths = SegmentLengths.Of(segment.AtomicReader, FieldWeights.Story);
        var slots = new PostingCursor[_slots.Length][];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = [.. _slots[i].Select(s => s.In(segment.Ord)).OfType<TermPostings>().Select(p => new PostingCursor(terms, p, 1, _weight.Boosted, lengths))];
            foreach (var cursor in slots[i])
                opened.Add(cursor);
        }
        return slots.Any(s => s.Length == 0) ? null : new PatternCursor(slots, scorer, new BracketedStories(segment.AtomicReader));
    }

    /// <summary>The stems of whatever may stand at a place of the phrase.</summary>
    private static FoundTerm[] Stems(SlotPattern slot, IndexReader reader) =>
        [.. slot.Alternatives.Select(a => WordStems.Stem(a.Term.Split(FieldNames.ExactSeparator)[0]).ToString()).Distinct()
            .Select(stem => IndexTerms.Of(reader).Find(reader, FieldNames.RankedStem, stem))];
}
