using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Quotes;

/// <summary>
/// Stories with a quote that a query for quotes matches. A story scores what its best quote does: a story with many poor
/// matches is no better than one in which somebody says just that.
/// </summary>
internal sealed class QuotedInStoryQuery(Query quotes) : Query
{
    public Query Quotes => quotes;

    public override Weight CreateWeight(IndexSearcher searcher) => new JoinWeight(this, searcher.Rewrite(quotes).CreateWeight(searcher));

    public override void ExtractTerms(ISet<Term> terms) => quotes.ExtractTerms(terms);

    public override string ToString(string field) => $"said({quotes})";

    public override bool Equals(object? obj) => obj is QuotedInStoryQuery other && base.Equals(obj) && quotes.Equals(other.Quotes);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), quotes);

    private sealed class JoinWeight(QuotedInStoryQuery query, Weight quotes) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => quotes.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => quotes.Normalize(norm, topLevelBoost * query.Boost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            // Deleted blocks go as a whole, so the story's own state decides; the filter may know stories only.
            var scorer = quotes.GetScorer(context, context.AtomicReader.LiveDocs);
            return scorer is null ? null : new JoinScorer(this, scorer, StoryBits.Of(context.AtomicReader), acceptDocs);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var stories = StoryBits.Of(context.AtomicReader);
            var first = doc == 0 ? 0 : stories.PrevSetBit(doc - 1) + 1;
            var (best, score, count) = (-1, -1f, 0);
            if (quotes.GetScorer(context, context.AtomicReader.LiveDocs) is { } scorer)
                for (var quote = scorer.Advance(first); quote < doc; quote = scorer.NextDoc())
                {
                    count++;
                    if (scorer.GetScore() is var found && found > score)
                        (best, score) = (quote, found);
                }
            if (best < 0)
                return new ComplexExplanation(false, 0, "no quote matches " + query);
            var result = new QuoteExplanation(score, (int)context.AtomicReader.GetNumericDocValues(FieldNames.QuoteOrdinal).Get(best), count);
            result.AddDetail(quotes.Explain(context, best));
            return result;
        }
    }

    private sealed class JoinScorer(Weight weight, Scorer quotes, FixedBitSet stories, IBits? acceptDocs) : Scorer(weight)
    {
        private int _story = -1;
        private float _score;
        private int _matches;

        public override int DocID => _story;

        public override int Freq => _matches;

        public override float GetScore() => _score;

        public override long GetCost() => quotes.GetCost();

        public override int NextDoc() => Next();

        public override int Advance(int target)
        {
            if (target >= stories.Length)
                return _story = NO_MORE_DOCS;
            // A story's quotes stand between the story before it and itself.
            var first = target == 0 ? 0 : stories.PrevSetBit(target - 1) + 1;
            if (quotes.DocID < first)
                quotes.Advance(first);
            return Next();
        }

        private int Next()
        {
            if (quotes.DocID < 0)
                quotes.NextDoc();
            while (quotes.DocID != NO_MORE_DOCS)
            {
                _story = stories.NextSetBit(quotes.DocID);
                if (_story < 0)
                    throw new CorruptIndexException("A quote stands behind the last story.");
                _score = 0;
                _matches = 0;
                for (; quotes.DocID < _story; quotes.NextDoc())
                {
                    _score = Math.Max(_score, quotes.GetScore());
                    _matches++;
                }
                // The story itself is none of its quotes, should it match.
                if (quotes.DocID == _story)
                    quotes.NextDoc();
                if (_matches > 0 && (acceptDocs is null || acceptDocs.Get(_story)))
                    return _story;
            }
            return _story = NO_MORE_DOCS;
        }
    }
}
