using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>A segment of ours: gaps between positions go from file to file as they are, block by block.</summary>
internal sealed class SegmentTermSource(FieldTerms terms, DocumentMap map) : TermSource
{
    private readonly FieldTermsEnum _terms = terms.OpenSequential();
    private readonly DocumentBlocks _documents = terms.OpenDocuments(sequential: true);
    private readonly PositionRuns _positions = terms.OpenPositions(sequential: true);

    public override int DocCount => terms.DocCount;

    public override ReadOnlySpan<byte> Term => _terms.TermBytes;

    public override bool MoveNext() => _terms.MoveNext();

    public override void CopyTo(TermWriter writer)
    {
        var state = _terms.State;
        _documents.Open(state);
        _positions.OpenTerm(state);
        while (_documents.NextBlock())
        {
            if (writer.HasPositions)
                CopyWithPositions(writer);
            else
                CopyDocuments(writer);
        }
    }

    private void CopyDocuments(TermWriter writer)
    {
        var documents = _documents.Documents;
        var frequencies = writer.HasFrequencies ? _documents.Frequencies() : null;
        for (var i = 0; i < _documents.Count; i++)
        {
            var number = map[documents[i]];
            if (number >= 0)
                writer.AddDocument(number, frequencies is null ? 1 : frequencies[i]);
        }
    }

    private void CopyWithPositions(TermWriter writer)
    {
        var documents = _documents.Documents;
        var frequencies = _documents.Frequencies();
        _positions.OpenNextBlock(_documents.SumFrequencies());
        var at = 0;
        for (var i = 0; i < _documents.Count; i++)
        {
            var number = map[documents[i]];
            if (number >= 0)
            {
                writer.AddDocument(number, frequencies[i]);
                _positions.CopyTo(writer, at, frequencies[i]);
            }
            at += frequencies[i];
        }
    }
}
