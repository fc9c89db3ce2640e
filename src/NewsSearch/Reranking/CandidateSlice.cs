using Lucene.Net.Index;

namespace NewsSearch.Reranking;

/// <summary>The candidates of one segment, by document.</summary>
internal sealed class CandidateSlice(AtomicReaderContext context, Memory<Candidate> candidates)
{
    public AtomicReaderContext Context => context;

    /// <summary>Their numbers within the segment, rising.</summary>
    public int[] Documents { get; } = Numbers(context, candidates.Span);

    private static int[] Numbers(AtomicReaderContext context, ReadOnlySpan<Candidate> candidates)
    {
        var numbers = new int[candidates.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = candidates[i].Document - context.DocBase;
        return numbers;
    }
}
