using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Engine;

/// <summary>Compares quotes by when their stories were published; stories without a time count as a given one.</summary>
internal sealed class QuoteTimeSource(long missing) : FieldComparerSource
{
    public override FieldComparer NewComparer(string fieldname, int numHits, int sortPos, bool reversed) => new Comparer(fieldname, numHits, missing);

    private sealed class Comparer(string column, int slots, long missing) : FieldComparer<J2N.Numerics.Int64>
    {
        private readonly long[] _times = new long[slots];
        private FixedBitSet _stories = null!;
        private NumericDocValues? _column;
        private IBits? _has;
        private long _bottom;
        private long _top;

        public override int Compare(int slot1, int slot2) => _times[slot1].CompareTo(_times[slot2]);

        public override int CompareValues(J2N.Numerics.Int64? first, J2N.Numerics.Int64? second) =>
            (first?.ToInt64() ?? long.MinValue).CompareTo(second?.ToInt64() ?? long.MinValue);

        public override void SetBottom(int slot) => _bottom = _times[slot];

        public override void SetTopValue(J2N.Numerics.Int64? value) => _top = value?.ToInt64() ?? long.MinValue;

        public override int CompareBottom(int doc) => _bottom.CompareTo(TimeOf(doc));

        public override int CompareTop(int doc) => _top.CompareTo(TimeOf(doc));

        public override void Copy(int slot, int doc) => _times[slot] = TimeOf(doc);

        public override FieldComparer SetNextReader(AtomicReaderContext context)
        {
            _stories = StoryBits.Of(context.AtomicReader);
            _column = context.AtomicReader.GetNumericDocValues(column);
            _has = context.AtomicReader.GetDocsWithField(column);
            return this;
        }

        public override J2N.Numerics.Int64 this[int slot] => J2N.Numerics.Int64.GetInstance(_times[slot]);

        /// <summary>A story's quotes stand before it.</summary>
        private long TimeOf(int quote)
        {
            var story = _stories.NextSetBit(quote);
            return story >= 0 && _column is not null && _has is not null && _has.Get(story) ? _column.Get(story) : missing;
        }
    }
}
