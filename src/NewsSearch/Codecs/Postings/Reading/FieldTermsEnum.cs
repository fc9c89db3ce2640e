using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Codecs.Files;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// Goes through the terms of a field, and seeks among them: one block of the dictionary at a time, whose entries are read
/// only up to the term that is asked about. One thread at a time.
/// </summary>
internal sealed class FieldTermsEnum(FieldTerms owner, FileWindow window, int readAhead) : TermsEnum
{
    private readonly BytesRef _term = new(32);
    private readonly TermBlock _block = new(owner);
    private readonly TermPostings _given = new(owner);
    private bool _isGiven;

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override BytesRef Term => _term;

    public ReadOnlySpan<byte> TermBytes => _term.Bytes.AsSpan(0, _term.Length);

    public override long Ord => _isGiven
        ? throw new NotSupportedException("The term was given with its state, so its place in the dictionary is not known.")
        : ((long)_block.Number * PostingsFiles.TermsOfBlock) + _block.At;

    public override int DocFreq => State.Entry.DocFreq;

    public override long TotalTermFreq => owner.HasFreqs ? State.Entry.TotalTermFreq : -1;

    /// <summary>Where the postings of the term are; changes with the next step.</summary>
    public TermPostings State
    {
        get
        {
            if (_isGiven)
                return _given;
            _block.ReadEntry(Bytes());
            return _block.Entry;
        }
    }

    public bool IsOf(FieldTerms other) => owner == other;

    /// <summary>Back to before the first term.</summary>
    public FieldTermsEnum Restart()
    {
        _isGiven = false;
        _block.Number = -1;
        return this;
    }

    public override bool MoveNext()
    {
        if (_isGiven && !SeekExact(BytesRef.DeepCopyOf(_term)))
            throw new InvalidOperationException("The state that was given is not of a term of this owner.");
        if (_block.Number < 0)
            Open(0);
        while (!_block.MoveNext(Bytes(), _term))
        {
            if (_block.Number + 1 >= owner.Index.BlockCount)
                return false;
            Open(_block.Number + 1);
        }
        return true;
    }

    [Obsolete("Lucene.Net's own replacement is MoveNext.")]
    public override BytesRef? Next() => MoveNext() ? _term : null;

    public override SeekStatus SeekCeil(BytesRef text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sought = text.Bytes.AsSpan(text.Offset, text.Length);
        Open(owner.Index.Find(sought));
        var found = _block.Seek(Bytes(), sought, _term);
        if (found != SeekStatus.END)
            return found;
        // All of the block comes before: the first term of the next one is the answer.
        return MoveNext() ? SeekStatus.NOT_FOUND : SeekStatus.END;
    }

    public override bool SeekExact(BytesRef text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sought = text.Bytes.AsSpan(text.Offset, text.Length);
        Open(owner.Index.Find(sought));
        return _block.Seek(Bytes(), sought, _term) == SeekStatus.FOUND;
    }

    public override void SeekExact(BytesRef term, TermState state)
    {
        _given.CopyFrom(state);
        _term.CopyBytes(term);
        _isGiven = true;
    }

    public override void SeekExact(long ord)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ord);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ord, owner.Count);
        Open((int)(ord / PostingsFiles.TermsOfBlock));
        for (var left = ord % PostingsFiles.TermsOfBlock; left >= 0; left--)
            _block.MoveNext(Bytes(), _term);
    }

    public override TermState GetTermState()
    {
        var state = new TermPostings(owner);
        state.CopyFrom(State);
        return state;
    }

    public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags)
    {
        var opened = reuse is TermDocuments documents && documents.IsOf(owner) ? documents : new TermDocuments(owner);
        opened.Open(State, liveDocs);
        return opened;
    }

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags)
    {
        if (!owner.HasPositions)
            return null;
        var opened = reuse is TermPositions positions && positions.IsOf(owner) ? positions : new TermPositions(owner);
        opened.Open(State, liveDocs);
        return opened;
    }

    private void Open(int block)
    {
        _isGiven = false;
        if (_block.Number == block)
        {
            _block.Restart();
            return;
        }
        _block.Number = -1;
        _block.Open(window.Read(owner.Index.StartOf(block), owner.Index.LengthOf(block), readAhead));
        _block.Number = block;
    }

    private ReadOnlySpan<byte> Bytes() =>
        window.Read(owner.Index.StartOf(_block.Number), owner.Index.LengthOf(_block.Number), readAhead);
}
