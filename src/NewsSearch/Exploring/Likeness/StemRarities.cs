using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
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
    private readonly List<TermsEnum> _dictionaries = [];
    private readonly BytesRef _bytes = new();
    private readonly long _stories;

    public StemRarities(IndexReader reader)
    {
        _documents = s_known.GetValue(reader, _ => new(StringComparer.Ordinal));
        foreach (var leaf in reader.Leaves)
            if (leaf.AtomicReader.GetTerms(FieldNames.RankedStem) is { } terms)
            {
                _dictionaries.Add(terms.GetEnumerator());
                _stories += Math.Max(0, terms.DocCount);
            }
    }

    public float Of(string stem) => MathF.Log((_stories + 1) / (DocumentsWith(stem) + 0.5f));

    private int DocumentsWith(string stem)
    {
        if (_documents.TryGetValue(stem, out var known))
            return known;
        _bytes.CopyChars(stem);
        var documents = 0;
        foreach (var terms in _dictionaries)
            if (terms.SeekExact(_bytes))
                documents += terms.DocFreq;
        if (_documents.Count >= MostKnown)
            _documents.Clear();
        return _documents[stem] = documents;
    }
}
