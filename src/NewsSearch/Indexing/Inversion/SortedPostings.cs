namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// The postings of a field, term by term in the order of their bytes: the entries of a log, sorted by counting. Linear in
/// entries and in the terms of the dictionary; immutable.
/// </summary>
internal sealed class SortedPostings
{
    private readonly int[] _documents;
    private readonly int[] _positions;

    /// <param name="log">What was written.</param>
    /// <param name="ranks">For every term of the dictionary its place in the order of bytes.</param>
    /// <param name="termOf">The term that stands for a term of the log, for fields that join words; null: itself.</param>
    /// <param name="withPositions">Whether positions will be asked for.</param>
    public SortedPostings(PostingLog log, int[] ranks, int[]? termOf, bool withPositions)
    {
        var rankOf = termOf is null ? ranks : RanksThrough(termOf, ranks);
        var ends = new int[ranks.Length + 1];
        foreach (var term in log.Terms)
            ends[rankOf[term] + 1]++;
        var distinct = 0;
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            distinct += ends[rank + 1] > 0 ? 1 : 0;
            ends[rank + 1] += ends[rank];
        }
        Terms = GC.AllocateUninitializedArray<int>(distinct);
        Starts = GC.AllocateUninitializedArray<int>(distinct + 1);
        FillTerms(ranks, ends);
        _documents = GC.AllocateUninitializedArray<int>(log.Count);
        _positions = withPositions ? GC.AllocateUninitializedArray<int>(log.Count) : [];
        Scatter(log, rankOf, ends);
    }

    /// <summary>Numbers of the field's terms, in the order of their bytes.</summary>
    public int[] Terms { get; }

    /// <summary>Where the entries of each term start; one more for where the last one's end.</summary>
    public int[] Starts { get; }

    /// <summary>Documents of all entries; one that has the term twice stands twice.</summary>
    public int[] Documents => _documents;

    /// <summary>Positions of all entries; empty where none were asked for.</summary>
    public int[] Positions => _positions;

    private static int[] RanksThrough(int[] termOf, int[] ranks)
    {
        var through = GC.AllocateUninitializedArray<int>(termOf.Length);
        for (var term = 0; term < termOf.Length; term++)
            through[term] = ranks[termOf[term]];
        return through;
    }

    private void FillTerms(int[] ranks, int[] ends)
    {
        var atRank = GC.AllocateUninitializedArray<int>(ranks.Length);
        for (var term = 0; term < ranks.Length; term++)
            atRank[ranks[term]] = term;
        var next = 0;
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            if (ends[rank + 1] == ends[rank])
                continue;
            Terms[next] = atRank[rank];
            Starts[next++] = ends[rank];
        }
        Starts[next] = ends[^1];
    }

    private void Scatter(PostingLog log, int[] rankOf, int[] next)
    {
        var terms = log.Terms;
        var documents = log.Documents;
        var positions = log.Positions;
        for (var i = 0; i < terms.Length; i++)
        {
            var to = next[rankOf[terms[i]]]++;
            _documents[to] = documents[i];
            if (_positions.Length > 0)
                _positions[to] = positions[i];
        }
    }
}
