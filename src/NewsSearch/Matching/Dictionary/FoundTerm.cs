using Lucene.Net.Index;

namespace NewsSearch.Matching.Dictionary;

/// <summary>A term in one state of the index: in how many documents, and where its postings are in each segment. Immutable.</summary>
/// <param name="DocFreq">Documents that have it, deleted ones included.</param>
/// <param name="States">By segment; null where it is not.</param>
internal sealed record FoundTerm(int DocFreq, TermState?[] States)
{
    public static FoundTerm Nowhere { get; } = new(0, []);

    /// <summary>Where it is in a segment; null for not at all.</summary>
    public TermState? In(int segment) => segment < States.Length ? States[segment] : null;
}
