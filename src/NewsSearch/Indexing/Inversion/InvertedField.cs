using NewsSearch.Schema;

namespace NewsSearch.Indexing.Inversion;

/// <summary>A field with postings: where its entries are, and which dictionary numbers its terms. One thread at a time.</summary>
/// <param name="name">Its name in the index.</param>
/// <param name="shape">How it is indexed.</param>
/// <param name="terms">The dictionary of its terms.</param>
/// <param name="log">Its entries; a field of stems may share those of the words that the stems are of.</param>
/// <param name="others">Entries of other fields that stand in it too, and how often each counts.</param>
internal sealed class InvertedField(string name, FieldShape shape, TermDictionary terms, PostingLog log, params IReadOnlyList<WeightedLog> others)
{
    public string Name => name;

    public FieldShape Shape => shape;

    public TermDictionary Terms => terms;

    public PostingLog Log => log;

    /// <summary>All entries of the field, its own last.</summary>
    public IReadOnlyList<WeightedLog> Logs { get; } = [.. others, new WeightedLog(log, 1)];

    /// <summary>Entries, each as often as it counts.</summary>
    public int Count => Logs.Sum(l => l.Weight * l.Log.Count);
}
