using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsSearch.Schema;

namespace NewsSearch.Exploring.Likeness;

/// <summary>
/// How rare stems are in one state of an index: ln((N + 1) / (n + 1/2)) for n of N stories. Looked up once a state, for as many stems as stories
/// share: comparing two hundred stories asks for thousands. One exploration, one thread.
/// </summary>
internal sealed class StemRarities
{
    /// <summary>Stems that are kept, some megabytes; when there are more, all are let go.</summary>
    private const int MostKnown = 1 << 16;

    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, int>> s_known = [];

    private readonly ConcurrentDictionary<string, int> _documents;
    private readonly TermLookup _stems;

    public StemRarities(IndexReader reader)
    {
        _documents = s_known.GetValue(reader, _ => new(StringComparer.Ordinal));
        _stems = new TermLookup(reader, FieldNames.RankedStem);
    }

    /// <summary>Stories that there are.</summary>
    public long Stories => _stems.Documents;

    public float Of(string stem) => MathF.Log((Stories + 1) / (StoriesWith(stem) + 0.5f));

    public int StoriesWith(string stem)
    {
        if (_documents.TryGetValue(stem, out var known))
            return known;
        if (_documents.Count >= MostKnown)
            _documents.Clear();
        return _documents[stem] = _stems.DocumentsWith(stem);
    }
}
