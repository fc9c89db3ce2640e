using Lucene.Net.Index;
using NewsSearch.Codecs.Files;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>What the directory says of a field.</summary>
/// <param name="Info">Its name, and what it keeps of a document.</param>
/// <param name="TermCount">Distinct terms.</param>
/// <param name="SumDocFreq">Pairs of term and document.</param>
/// <param name="SumTotalTermFreq">Occurrences; -1 without frequencies.</param>
/// <param name="DocCount">Documents that have the field.</param>
/// <param name="Start">Where its first block of terms is.</param>
internal sealed record FieldStatistics(
    FieldInfo Info, long TermCount, long SumDocFreq, long SumTotalTermFreq, int DocCount, long Start)
{
    public bool HasFrequencies => Info.IndexOptions >= IndexOptions.DOCS_AND_FREQS;

    public bool HasPositions => Info.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    public bool HasImpacts => PostingsFiles.HasImpacts(Info);

    public long BlockCount => (TermCount + PostingsFiles.TermsOfBlock - 1) / PostingsFiles.TermsOfBlock;

    /// <exception cref="CorruptIndexException">The numbers contradict each other.</exception>
    public static FieldStatistics Read(ref ByteReader directory, FieldInfo info, int maxDoc)
    {
        var terms = directory.VariableLong();
        var documents = directory.VariableLong();
        var hasFrequencies = info.IndexOptions >= IndexOptions.DOCS_AND_FREQS;
        var occurrences = hasFrequencies ? directory.VariableLong() : -1;
        var docCount = directory.Variable();
        var isSound = terms is > 0 and < long.MaxValue / 2 && documents >= terms && docCount > 0 && docCount <= maxDoc
            && documents >= docCount && (!hasFrequencies || occurrences >= documents);
        return isSound
            ? new FieldStatistics(info, terms, documents, occurrences, docCount, directory.VariableLong())
            : throw new CorruptIndexException($"The statistics of the field {info.Name} are damaged.");
    }
}
