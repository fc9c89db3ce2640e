using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>The shipped table, made by <c>make-term-statistics.py</c> from collections of news. Loaded on first use.</summary>
internal sealed class EmbeddedTermStatistics : ITermStatistics
{
    /// <summary>Of a word that no collection has.</summary>
    private const double Unknown = 15;

    private const double StepsPerBit = 8;

    private readonly Lazy<HashedTable> _table = new(() => HashedTable.Load("Extraction.Topics.Keyphrases.term-statistics.bin.gz"));

    public static EmbeddedTermStatistics Shared { get; } = new();

    public double InverseDocumentFrequency(ulong word)
    {
        var entry = _table.Value.Find(word);
        return entry < 0 ? Unknown : (_table.Value.Payload(entry, 0) & 127) / StepsPerBit;
    }

    public bool IsMostlyLower(ulong word)
    {
        var entry = _table.Value.Find(word);
        return entry >= 0 && (_table.Value.Payload(entry, 0) & 128) != 0;
    }
}
