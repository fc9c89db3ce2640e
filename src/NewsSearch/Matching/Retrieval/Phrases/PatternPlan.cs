using Lucene.Net.Index;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Matching.Positions;
using NewsSearch.Matching.Scoring;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>A phrase over the texts of stories.</summary>
internal sealed class PatternPlan : MatchPlan
{
    private readonly PatternWeight _weight;
    private readonly PatternQuery _query;
    private readonly IndexReader _reader;
    private readonly FoundTerm[][] _stems;
    private readonly FoundTerm[][][] _texts;

    private PatternPlan(PatternQuery query, PhrasePattern phrase, PatternWeight weight, IndexReader reader)
    {
        _weight = weight;
        _query = query;
        _reader = reader;
        _stems = [.. phrase.Parts.Select(p => Stems((SlotPattern)p, reader))];
        _texts = [.. query.Channels.Select(c => phrase.Parts.Select(p => Terms(c, (SlotPattern)p, reader)).ToArray())];
    }

    public override double Most => _weight.Most;

    /// <summary>Null for what is no phrase of words in whole texts, or is not scored by the length of whole stories.</summary>
    public static PatternPlan? Of(PatternQuery query, PatternWeight weight, IndexReader reader) =>
        query.Pattern is PhrasePattern phrase && query.Least == 1 && ReferenceEquals(query.LengthFields, FieldWeights.Story)
        && phrase.Parts.All(p => p is SlotPattern) && query.Channels.All(c => c is { Region.IsWhole: true, MapField: null or FieldNames.Map })
            ? new PatternPlan(query, phrase, weight, reader)
            : null;

    public override MatchCursor? Open(AtomicReaderContext segment, ICollection<IOpenedPostings> opened)
    {
        var isForeign = false;
        var outlines = new StoryOutlines(segment.AtomicReader);
        var texts = new List<PhraseText>(_texts.Length);
        for (var i = 0; i < _texts.Length; i++)
            if (Text(segment, i, outlines, opened, ref isForeign) is { } text)
                texts.Add(text);
        if (isForeign)
            return Slowly(segment);
        if (texts.Count == 0)
            return null;
        var lengths = SegmentLengths.Of(segment.AtomicReader, FieldWeights.Story);
        var stems = Array.ConvertAll(_stems, slot => slot.Select(s => s.In(segment.Ord)).OfType<TermPostings>().ToArray());
        if (stems[0].Length == 0)
            return null;
        return new PatternCursor(Bounds, new PhrasePlaces([.. texts], _weight, lengths), Scorer, outlines);

        PhraseBounds Bounds()
        {
            var first = Open(stems[0]);
            var rarest = outlines.Bracketed is null ? stems[0] : stems.Where(slot => slot.Length > 0).MinBy(slot => slot.Sum(s => (long)s.Entry.DocFreq))!;
            return new PhraseBounds(first, rarest == stems[0] ? first : Open(rarest), outlines.Bracketed);
        }

        PostingCursor[] Open(TermPostings[] slot)
        {
            var cursors = Array.ConvertAll(slot, p => new PostingCursor(p, 1, _weight.Boosted, lengths));
            foreach (var cursor in cursors)
                opened.Add(cursor);
            return cursors;
        }

        // Made for a story with brackets, if one comes.
        PatternScorer Scorer()
        {
            var rented = new RentedPositions(_reader, segment);
            opened.Add(rented);
            return _weight.GetScorer(segment, null, rented)!;
        }
    }

    private ScorerCursor? Slowly(AtomicReaderContext segment) =>
        _weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } scorer ? new ScorerCursor(scorer, Most) : null;

    /// <summary>Null where the segment has not all words in the text.</summary>
    private PhraseText? Text(AtomicReaderContext segment, int text, StoryOutlines outlines, ICollection<IOpenedPostings> opened, ref bool isForeign)
    {
        var slots = new PhraseSlot[_texts[text].Length];
        for (var i = 0; i < slots.Length; i++)
        {
            if (PhraseSlot.Open(segment, _texts[text][i], ref isForeign) is not { } slot)
                return null;
            opened.Add(slots[i] = slot);
        }
        var channel = _query.Channels[text];
        return new PhraseText(slots, channel.Weight, channel.MapField is null ? null : outlines);
    }

    /// <summary>The stems of whatever may stand at a place.</summary>
    private static FoundTerm[] Stems(SlotPattern slot, IndexReader reader) =>
        [.. slot.Alternatives.Select(a => WordStems.Stem(a.Term.Split(FieldNames.ExactSeparator)[0]).ToString()).Distinct()
            .Select(stem => IndexTerms.Of(reader).Find(reader, FieldNames.RankedStem, stem))];

    private static FoundTerm[] Terms(TextChannel channel, SlotPattern slot, IndexReader reader) =>
        [.. slot.Alternatives.Select(a => IndexTerms.Of(reader).Find(reader, a.Exact ? channel.Field + FieldNames.ExactSuffix : channel.Field, a.Term))];
}
