using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>Goes through the documents of a term, a block unpacked at a time. May be opened again. One thread at a time.</summary>
internal sealed class TermDocuments(FieldTerms owner) : DocsEnum
{
    private readonly DocumentBlocks _blocks = owner.OpenDocuments(sequential: false);
    private IBits? _live;
    private int _at;
    private int _document;
    private int _docFreq;

    public override int DocID => _document;

    public override int Freq => owner.HasFreqs ? _blocks.Frequencies()[_at] : 1;

    public bool IsOf(FieldTerms other) => owner == other;

    public void Open(TermPostings term, IBits? live)
    {
        _blocks.Open(term);
        _live = live;
        _at = -1;
        _document = -1;
        _docFreq = term.Entry.DocFreq;
    }

    public override int NextDoc()
    {
        do
        {
            if (++_at >= _blocks.Count && !EnterNext())
                return _document = NO_MORE_DOCS;
            _document = _blocks.Documents[_at];
        }
        while (_live is not null && !_live.Get(_document));
        return _document;
    }

    /// <summary>Sets the bits of all documents, deleted ones too; it must be fresh.</summary>
    public void MarkAll(FixedBitSet bits)
    {
        var words = bits.GetBits();
        while (EnterNext())
            foreach (var document in _blocks.Documents.AsSpan(0, _blocks.Count))
                words[document >> 6] |= 1L << (document & 63);
        End();
    }

    public override int Advance(int target)
    {
        if (_blocks.Count == 0 || _blocks.Documents[_blocks.Count - 1] < target)
        {
            if (!_blocks.SkipTo(target))
                return End();
            _at = -1;
        }
        _at = _blocks.PlaceFrom(_at + 1, target);
        // The rest behind the last full block may end before the target.
        if (_at >= _blocks.Count)
            return End();
        _document = _blocks.Documents[_at];
        return _live is null || _live.Get(_document) ? _document : NextDoc();
    }

    public override long GetCost() => _docFreq;

    private bool EnterNext()
    {
        _at = 0;
        return _blocks.NextBlock();
    }

    private int End()
    {
        _at = _blocks.Count;
        return _document = NO_MORE_DOCS;
    }
}
