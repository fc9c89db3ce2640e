using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Inversion.Reading;

/// <summary>The terms of one field of a buffer. Its postings are sorted when it is first asked for them, and let go with it.</summary>
/// <param name="name">The field.</param>
/// <param name="shape">How it is indexed.</param>
/// <param name="entries">Number of its entries.</param>
/// <param name="sort">Sorts them.</param>
internal sealed class BufferTerms(string name, FieldShape shape, long entries, Func<ISortedPostings> sort) : Terms, ISortedTerms
{
    public string Name => name;

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override bool HasFreqs => OptionsOf(shape) >= IndexOptions.DOCS_AND_FREQS;

    public override bool HasOffsets => false;

    public override bool HasPositions => HasPositionsOf(shape);

    public override bool HasPayloads => false;

    // Not known without sorting; Lucene takes -1 for that, and counts for itself when it writes a segment.
    public override long Count => -1;

    public override long SumTotalTermFreq => HasFreqs ? entries : -1;

    public override long SumDocFreq => -1;

    public override int DocCount => -1;

    /// <summary>What is kept of each entry of a field.</summary>
    public static IndexOptions OptionsOf(FieldShape shape) => shape switch
    {
        FieldShape.Stem or FieldShape.Ranked => IndexOptions.DOCS_AND_FREQS,
        FieldShape.Keyword or FieldShape.Keys => IndexOptions.DOCS_ONLY,
        _ => IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    };

    /// <summary>Whether places matter beside documents.</summary>
    public static bool HasPositionsOf(FieldShape shape) => OptionsOf(shape) >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    public override TermsEnum GetEnumerator() => new BufferTermsEnum(sort(), HasFreqs, HasPositions);

    public ISortedPostings Sort() => sort();
}
