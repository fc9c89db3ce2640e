using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings;

namespace NewsSearch.Indexing.Inversion.Reading;

/// <summary>Goes through the terms of a field in the order of their bytes.</summary>
internal sealed class BufferTermsEnum(ISortedPostings postings, bool hasFrequencies, bool hasPositions) : TermsEnum
{
    private readonly BytesRef _term = new();
    private int _at = -1;

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override BytesRef Term => _term;

    public override long Ord => _at;

    public override int DocFreq
    {
        get
        {
            var (count, last) = (0, -1);
            foreach (var document in postings.Documents(_at))
            {
                count += document == last ? 0 : 1;
                last = document;
            }
            return count;
        }
    }

    public override long TotalTermFreq => hasFrequencies ? postings.Documents(_at).Length : -1;

    public override bool MoveNext() => _at + 1 < postings.TermCount && Show(_at + 1);

    [Obsolete("Lucene.Net's own replacement is MoveNext.")]
    public override BytesRef? Next() => MoveNext() ? _term : null;

    public override SeekStatus SeekCeil(BytesRef text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sought = text.Bytes.AsSpan(text.Offset, text.Length);
        int low = 0, high = postings.TermCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (postings.Term(middle).SequenceCompareTo(sought) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == postings.TermCount)
            return SeekStatus.END;
        Show(low);
        return postings.Term(low).SequenceEqual(sought) ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
    }

    public override void SeekExact(long ord) => Show((int)ord);

    public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => Open(liveDocs, reuse);

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
        hasPositions ? Open(liveDocs, reuse) : null;

    private BufferPostings Open(IBits? liveDocs, DocsEnum? reuse)
    {
        var opened = reuse as BufferPostings ?? new BufferPostings();
        opened.Open(postings, _at, liveDocs);
        return opened;
    }

    private bool Show(int at)
    {
        _at = at;
        var term = postings.Term(at);
        if (_term.Bytes.Length < term.Length)
            _term.Bytes = new byte[2 * term.Length];
        term.CopyTo(_term.Bytes);
        _term.Length = term.Length;
        return true;
    }
}
