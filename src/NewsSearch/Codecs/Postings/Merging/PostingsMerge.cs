using Lucene.Net.Index;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>
/// Joins the postings of several readers field by field. What lies in our own files or in memory is read straight, a block at
/// a time; readers of any other kind by Lucene's enumerations.
/// </summary>
internal sealed class PostingsMerge
{
    /// <summary>Terms between two questions whether the merge is still wanted.</summary>
    private const int TermsOfWork = 4096;

    private readonly MergeState _state;
    private readonly TermWriter _writer;
    private readonly TermBlockWriter _dictionary;
    private readonly DocumentMap[] _maps;

    public PostingsMerge(MergeState state, TermWriter writer, TermBlockWriter dictionary)
    {
        _state = state;
        _writer = writer;
        _dictionary = dictionary;
        _maps = new DocumentMap[state.Readers.Count];
        for (var i = 0; i < _maps.Length; i++)
            _maps[i] = DocumentMap.Of(state.DocMaps[i], state.DocBase[i]);
    }

    /// <summary>The sources of a field, in the order of their documents.</summary>
    public FieldSources Open(FieldInfo field)
    {
        var sources = new List<TermSource>(_maps.Length);
        var docCount = 0;
        for (var i = 0; i < _maps.Length; i++)
        {
            if (_state.Readers[i].Fields?.GetTerms(field.Name) is not { } terms)
                continue;
            var source = Open(terms, _maps[i], field.IndexOptions);
            sources.Add(source);
            // Documents of several readers are never the same, so their counts add up, unless some are left out.
            var known = _maps[i].IsWhole ? source.DocCount : -1;
            docCount = docCount < 0 || known < 0 ? -1 : docCount + known;
        }
        return new FieldSources([.. sources], docCount);
    }

    /// <summary>The norms of the merged segment, which Lucene itself writes only after the postings.</summary>
    public byte[] NormsOf(FieldInfo field, int documents)
    {
        var norms = new byte[documents];
        for (var i = 0; i < _maps.Length; i++)
        {
            if (_state.Readers[i].GetNormValues(field.Name) is not { } values)
                continue;
            for (var document = 0; document < _state.Readers[i].MaxDoc; document++)
                if (_maps[i][document] is >= 0 and var number)
                    norms[number] = unchecked((byte)values.Get(document));
        }
        return norms;
    }

    /// <summary>Writes all terms of the sources.</summary>
    public void Run(FieldSources sources)
    {
        // A batch is one source, whose terms are in their order: nothing waits for its turn.
        if (sources.Sources is [var single])
            for (var terms = 1; single.MoveNext(); terms++)
                Write(sources.Sources, terms);
        else
        {
            var queue = new TermQueue(sources.Sources);
            for (var terms = 1; queue.TryTake(out var equal); terms++)
                Write(equal, terms);
        }
        foreach (var source in sources.Sources)
            source.Dispose();
    }

    /// <summary>Writes the term at which the sources stand, the <paramref name="terms"/>th.</summary>
    private void Write(ReadOnlySpan<TermSource> equal, int terms)
    {
        _writer.StartTerm();
        foreach (var source in equal)
            source.CopyTo(_writer);
        if (_writer.FinishTerm(out var entry))
            _dictionary.Add(equal[0].Term, entry);
        if (terms % TermsOfWork == 0)
            _state.CheckAbort.Work(TermsOfWork);
    }

    private static TermSource Open(Terms terms, DocumentMap map, IndexOptions options) => terms switch
    {
        ISortedTerms sorted => new SortedTermSource(sorted.Sort(), map),
        FieldTerms ours => new SegmentTermSource(ours, map),
        _ => new EnumeratedTermSource(terms, map, options),
    };
}
