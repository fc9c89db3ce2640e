using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Xunit;

namespace NewsSearch.Tests.Codecs.Postings;

/// <summary>Asks two readers of the same documents everything that postings answer; they must say the same.</summary>
internal sealed class PostingsComparison(AtomicReader expected, AtomicReader actual, int seed)
{
    private readonly Random _random = new(seed);
    private DocsEnum? _documents;
    private DocsAndPositionsEnum? _positions;

    /// <summary>Of readers with as many leaves, leaf by leaf.</summary>
    public static void AssertSame(IndexReader expected, IndexReader actual, int seed = 1)
    {
        Assert.Equal(expected.Leaves.Count, actual.Leaves.Count);
        foreach (var (one, other) in expected.Leaves.Zip(actual.Leaves))
            new PostingsComparison(one.AtomicReader, other.AtomicReader, seed).AssertSame();
    }

    public void AssertSame()
    {
        Assert.Equal(expected.MaxDoc, actual.MaxDoc);
        Assert.Equal(expected.NumDocs, actual.NumDocs);
        Assert.Equal(expected.Fields, actual.Fields);
        foreach (var field in expected.Fields)
            SameField(expected.Fields.GetTerms(field), actual.Fields.GetTerms(field));
    }

    private void SameField(Terms one, Terms other)
    {
        Assert.Equal(
            (one.Count, one.DocCount, one.SumDocFreq, one.SumTotalTermFreq, one.HasFreqs, one.HasPositions),
            (other.Count, other.DocCount, other.SumDocFreq, other.SumTotalTermFreq, other.HasFreqs, other.HasPositions));
        var terms = new List<BytesRef>();
        var (a, b) = (one.GetEnumerator(), other.GetEnumerator());
        while (a.MoveNext())
        {
            Assert.True(b.MoveNext());
            Assert.Equal(a.Term, b.Term);
            Assert.Equal(terms.Count, b.Ord);
            terms.Add(BytesRef.DeepCopyOf(a.Term));
            SamePostings(a, b, one.HasPositions);
        }
        Assert.False(b.MoveNext());
        SameSeeks(one, other, terms);
    }

    private void SameSeeks(Terms one, Terms other, List<BytesRef> terms)
    {
        var (a, b) = (one.GetEnumerator(), other.GetEnumerator());
        for (var i = 0; i < 40; i++)
        {
            var sought = Sought(terms);
            Assert.Equal(a.SeekExact(sought), b.SeekExact(sought));
            var found = a.SeekCeil(sought);
            Assert.Equal(found, b.SeekCeil(sought));
            if (found == TermsEnum.SeekStatus.END)
                continue;
            Assert.Equal(a.Term, b.Term);
            var later = other.GetEnumerator();
            later.SeekExact(BytesRef.DeepCopyOf(b.Term), b.GetTermState());
            if (b.DocFreq < 1000 || i < 5)
                SamePostings(a, later, one.HasPositions);
            Assert.Equal(a.MoveNext(), later.MoveNext());
            var ord = _random.Next(terms.Count);
            b.SeekExact(ord);
            Assert.Equal((terms[ord], ord), (b.Term, b.Ord));
        }
    }

    // A term, or one changed a little, cut, lengthened.
    private BytesRef Sought(List<BytesRef> terms)
    {
        var term = terms[_random.Next(terms.Count)];
        List<byte> bytes = [.. term.Bytes.AsSpan(term.Offset, term.Length)];
        switch (_random.Next(4))
        {
            case 0 when bytes.Count > 0:
                bytes[_random.Next(bytes.Count)] = (byte)_random.Next(256);
                break;
            case 1:
                bytes = bytes[.._random.Next(bytes.Count + 1)];
                break;
            case 2:
                bytes.Add((byte)_random.Next(256));
                break;
        }
        return new BytesRef(bytes.ToArray());
    }

    private void SamePostings(TermsEnum a, TermsEnum b, bool hasPositions)
    {
        Assert.Equal((a.DocFreq, a.TotalTermFreq), (b.DocFreq, b.TotalTermFreq));
        var live = _random.Next(2) == 0 ? null : actual.LiveDocs;
        SameWalk(a.Docs(live, null), _documents = b.Docs(live, Reused(_documents)), 0);
        SameWalk(a.Docs(live, null), b.Docs(live, null), _random.Next(1, 1 << _random.Next(1, 15)));
        Assert.Equal(hasPositions, b.DocsAndPositions(null, null) is not null);
        if (!hasPositions)
            return;
        SameWalk(a.DocsAndPositions(live, null), _positions = b.DocsAndPositions(live, Reused(_positions)), 0);
        SameWalk(a.DocsAndPositions(live, null), b.DocsAndPositions(live, null), _random.Next(1, 1 << _random.Next(1, 15)));
    }

    private T? Reused<T>(T? opened) where T : class => _random.Next(3) == 0 ? null : opened;

    // From document to document by steps and by jumps of up to so many documents.
    private void SameWalk(DocsEnum a, DocsEnum b, int jump)
    {
        Assert.Equal(-1, b.DocID);
        Assert.Equal(a.GetCost(), b.GetCost());
        for (int document = -1, next; document != DocIdSetIterator.NO_MORE_DOCS; document = next)
        {
            var target = document + 1 + (jump == 0 ? 0 : _random.Next(jump));
            var steps = jump == 0 || _random.Next(4) == 0;
            next = steps ? a.NextDoc() : a.Advance(target);
            // One answer wrong is told with what led to it.
            var answer = steps ? b.NextDoc() : b.Advance(target);
            Assert.True(next == answer, $"from {document} to {target}: {answer} instead of {next}");
            Assert.Equal(next, b.DocID);
            if (next == DocIdSetIterator.NO_MORE_DOCS)
                return;
            Assert.Equal(a.Freq, b.Freq);
            if (a is DocsAndPositionsEnum positions && _random.Next(3) > 0)
                SamePositions(positions, (DocsAndPositionsEnum)b);
        }
    }

    private void SamePositions(DocsAndPositionsEnum a, DocsAndPositionsEnum b)
    {
        for (var left = _random.Next(4) == 0 ? _random.Next(a.Freq) : a.Freq; left > 0; left--)
            Assert.Equal(a.NextPosition(), b.NextPosition());
        Assert.Equal((-1, -1), (b.StartOffset, b.EndOffset));
        Assert.Null(b.GetPayload());
    }
}
