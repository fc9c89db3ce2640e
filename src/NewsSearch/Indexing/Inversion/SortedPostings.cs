using System.Buffers;

namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// The postings of a field, term by term in the order of their bytes: the entries of a log, sorted by counting. Linear in
/// entries and in the terms of the dictionary; immutable.
/// </summary>
/// <remarks>Arrays are rented: new ones of this size would make the runtime go through all of its memory every few batches.</remarks>
internal sealed class SortedPostings : IDisposable
{
    private static readonly ArrayPool<int> s_room = ArrayPool<int>.Shared;

    private readonly int[] _documents;
    private readonly int[] _positions;

    /// <param name="logs">What was written; positions are asked for of one log alone.</param>
    /// <param name="order">The order of the dictionary's terms.</param>
    /// <param name="termOf">The term that stands for a term of the log, for fields that join words; null: itself.</param>
    /// <param name="withPositions">Whether positions will be asked for.</param>
    public SortedPostings(IReadOnlyList<WeightedLog> logs, TermOrder order, int[]? termOf, bool withPositions)
    {
        var ranks = order.Ranks;
        var rankOf = termOf is null ? ranks : RanksThrough(termOf, ranks);
        var ends = s_room.Rent(ranks.Length + 1);
        ends.AsSpan(0, ranks.Length + 1).Clear();
        foreach (var (log, weight) in logs)
            foreach (var term in log.Terms)
                ends[rankOf[term] + 1] += weight;
        var distinct = 0;
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            distinct += ends[rank + 1] > 0 ? 1 : 0;
            ends[rank + 1] += ends[rank];
        }
        TermCount = distinct;
        Terms = s_room.Rent(distinct);
        Starts = s_room.Rent(distinct + 1);
        FillTerms(ranks.Length, ends);
        _documents = s_room.Rent(Starts[distinct]);
        _positions = withPositions ? s_room.Rent(Starts[distinct]) : [];
        DocumentCount = logs is [{ Weight: 1 } single] ? Scatter(single.Log, rankOf, ends) : Scatter(logs, rankOf, ends);
        s_room.Return(ends);
        if (termOf is not null)
            s_room.Return(rankOf);
    }

    /// <summary>Number of the field's terms.</summary>
    public int TermCount { get; }

    /// <summary>Number of documents that have the field.</summary>
    public int DocumentCount { get; }

    /// <summary>Places of the field's terms in the order of the dictionary, rising, and room behind them.</summary>
    public int[] Terms { get; }

    /// <summary>Where the entries of each term start; one more for where the last one's end, and room behind it.</summary>
    public int[] Starts { get; }

    /// <summary>Documents of all entries, and room behind them; one that has the term twice stands twice.</summary>
    public int[] Documents => _documents;

    /// <summary>Positions of all entries, and room behind them; empty where none were asked for.</summary>
    public int[] Positions => _positions;

    /// <summary>Gives the room back; nothing may be read after it.</summary>
    public void Dispose()
    {
        s_room.Return(Terms);
        s_room.Return(Starts);
        s_room.Return(_documents);
        if (_positions.Length > 0)
            s_room.Return(_positions);
    }

    private static int[] RanksThrough(int[] termOf, int[] ranks)
    {
        var through = s_room.Rent(termOf.Length);
        for (var term = 0; term < termOf.Length; term++)
            through[term] = ranks[termOf[term]];
        return through;
    }

    private void FillTerms(int count, int[] ends)
    {
        var next = 0;
        for (var rank = 0; rank < count; rank++)
        {
            if (ends[rank + 1] == ends[rank])
                continue;
            Terms[next] = rank;
            Starts[next++] = ends[rank];
        }
        Starts[next] = ends[count];
    }

    /// <summary>Document by document, so that those of a term never fall; gives their number.</summary>
    private int Scatter(IReadOnlyList<WeightedLog> logs, int[] rankOf, int[] next)
    {
        var at = new int[logs.Count];
        for (var count = 0; ; count++)
        {
            var document = int.MaxValue;
            for (var i = 0; i < at.Length; i++)
                if (at[i] < logs[i].Log.Count)
                    document = Math.Min(document, logs[i].Log.Documents[at[i]]);
            if (document == int.MaxValue)
                return count;
            for (var i = 0; i < at.Length; i++)
                at[i] = Scatter(logs[i], at[i], document, rankOf, next);
        }
    }

    private int Scatter(in WeightedLog weighted, int at, int document, int[] rankOf, int[] next)
    {
        var terms = weighted.Log.Terms;
        var documents = weighted.Log.Documents;
        for (; at < documents.Length && documents[at] == document; at++)
        {
            ref var to = ref next[rankOf[terms[at]]];
            _documents.AsSpan(to, weighted.Weight).Fill(document);
            to += weighted.Weight;
        }
        return at;
    }

    private int Scatter(PostingLog log, int[] rankOf, int[] next)
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
        return log.DocumentCount;
    }
}
