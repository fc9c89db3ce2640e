using System.Numerics;

namespace NewsSearch.Matching.Retrieval;

/// <summary>A part whose documents were all marked before, deleted ones too, and score the same.</summary>
/// <param name="marked">The documents.</param>
/// <param name="score">What each scores.</param>
internal sealed class MarkedCursor(MarkedDocuments marked, double score) : MatchCursor
{
    private const int WordBits = 64;

    private int _document = -1;

    public override int Document => _document;

    public override long Cost => marked.Postings;

    public override double Best => score;

    public override int Advance(int target)
    {
        if (target <= _document)
            return _document;
        var bits = marked.Bits;
        var word = target / WordBits;
        if (word >= bits.Length)
            return _document = End;
        for (var left = bits[word] >> target << target; ; left = bits[word])
        {
            if (left != 0)
                return _document = (word * WordBits) + BitOperations.TrailingZeroCount(left);
            if (++word == bits.Length)
                return _document = End;
        }
    }

    public override int LookAhead(int target) => End - 1;

    public override double BoundIn(int from, int to) => score;

    public override double BoundHere() => score;

    public override bool Matches() => true;

    public override double Score(int document) => Advance(document) == document ? score : 0;

    /// <summary>Marks the documents of a window, whether the cursor stands before them or not; it does not move.</summary>
    /// <param name="start">The document of the first mark; a multiple of 64.</param>
    /// <param name="marks">A bit a document.</param>
    public void CopyTo(int start, Span<ulong> marks) => marked.Bits.Slice(start / WordBits, marks.Length).CopyTo(marks);
}
