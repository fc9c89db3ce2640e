using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings;

namespace NewsSearch.Indexing.Inversion.Reading;

/// <summary>Goes through the documents of a term, and its positions in each. May be opened again for another term.</summary>
internal sealed class BufferPostings : DocsAndPositionsEnum
{
    private ISortedPostings? _postings;
    private int _term;
    private IBits? _live;
    private int _document;
    private int _from;
    private int _to;
    private int _end;
    private int _position;

    public override int DocID => _document;

    public override int Freq => _to - _from;

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    public void Open(ISortedPostings postings, int term, IBits? live)
    {
        (_postings, _term, _live) = (postings, term, live);
        (_document, _to, _end) = (-1, 0, postings.Documents(term).Length);
    }

    public override int NextDoc()
    {
        var documents = _postings!.Documents(_term);
        do
        {
            _from = _position = _to;
            if (_from == _end)
                return _document = NO_MORE_DOCS;
            _document = documents[_from];
            do
                _to++;
            while (_to < _end && documents[_to] == _document);
        }
        while (_live is not null && !_live.Get(_document));
        return _document;
    }

    public override int Advance(int target) => SlowAdvance(target);

    public override int NextPosition() => _postings!.Positions(_term)[_position++];

    public override BytesRef? GetPayload() => null;

    public override long GetCost() => _end - _to;
}
