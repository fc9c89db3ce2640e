using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Indexing.Inversion.Reading;

/// <summary>Goes through the terms of a field in the order of their bytes.</summary>
internal sealed class BufferTermsEnum(TermDictionary terms, SortedPostings postings, bool hasFrequencies) : TermsEnum
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
            var documents = postings.Documents;
            var count = 0;
            for (int i = postings.Starts[_at], last = -1; i < postings.Starts[_at + 1]; i++)
            {
                if (documents[i] == last)
                    continue;
                last = documents[i];
                count++;
            }
            return count;
        }
    }

    public override long TotalTermFreq => hasFrequencies ? postings.Starts[_at + 1] - postings.Starts[_at] : -1;

    public override bool MoveNext() => _at + 1 < postings.Terms.Length && Show(_at + 1);

    [Obsolete("Lucene.Net's own replacement is MoveNext.")]
    public override BytesRef? Next() => MoveNext() ? _term : null;

    public override SeekStatus SeekCeil(BytesRef text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sought = text.Bytes.AsSpan(text.Offset, text.Length);
        int low = 0, high = postings.Terms.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (terms[postings.Terms[middle]].SequenceCompareTo(sought) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == postings.Terms.Length)
            return SeekStatus.END;
        Show(low);
        return terms[postings.Terms[low]].SequenceEqual(sought) ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
    }

    public override void SeekExact(long ord) => Show((int)ord);

    public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => Open(liveDocs, reuse);

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
        postings.Positions.Length > 0 ? Open(liveDocs, reuse) : null;

    private BufferPostings Open(IBits? liveDocs, DocsEnum? reuse)
    {
        var opened = reuse as BufferPostings ?? new BufferPostings();
        opened.Open(postings, _at, liveDocs);
        return opened;
    }

    private bool Show(int at)
    {
        _at = at;
        var number = postings.Terms[at];
        _term.Bytes = terms.Bytes;
        _term.Offset = terms.StartOf(number);
        _term.Length = terms.LengthOf(number);
        return true;
    }
}
