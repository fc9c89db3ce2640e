using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>A reader of any other kind, through Lucene's enumerations.</summary>
internal sealed class EnumeratedTermSource(Terms terms, DocumentMap map, IndexOptions options) : TermSource
{
    private readonly TermsEnum _terms = terms.GetEnumerator();
    private readonly bool _hasFrequencies = options >= IndexOptions.DOCS_AND_FREQS;
    private readonly bool _hasPositions = options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
    private DocsEnum? _documents;
    private DocsAndPositionsEnum? _positions;

    public override int DocCount => terms.DocCount;

    public override ReadOnlySpan<byte> Term => _terms.Term.Bytes.AsSpan(_terms.Term.Offset, _terms.Term.Length);

    public override bool MoveNext() => _terms.MoveNext();

    public override void CopyTo(TermWriter writer)
    {
        // The documents that are deleted are left out by the map.
        DocsEnum documents = _hasPositions
            ? _positions = _terms.DocsAndPositions(null, _positions, DocsAndPositionsFlags.NONE)
            : _documents = _terms.Docs(null, _documents, _hasFrequencies ? DocsFlags.FREQS : DocsFlags.NONE);
        for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            var number = map[document];
            if (number < 0)
                continue;
            var frequency = _hasFrequencies ? documents.Freq : 1;
            writer.AddDocument(number, frequency);
            if (_hasPositions)
                CopyPositions(writer, frequency);
        }
    }

    private void CopyPositions(TermWriter writer, int frequency)
    {
        for (int i = 0, last = 0; i < frequency; i++)
        {
            var position = _positions!.NextPosition();
            writer.AddPosition(position - last);
            last = position;
        }
    }
}
