using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Terms;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Terms;

/// <summary>
/// The words whose written form differs from their term, as "term written", at the positions that the terms have in the
/// text field beside it.
/// </summary>
internal sealed class ExactTerms(AnalyzedText text) : TermSource
{
    private int _next;
    private int _last = -1;

    public override bool Next(ICharTermAttribute term, IPositionIncrementAttribute increment)
    {
        while (_next < text.Count && !text.DiffersFromTerm(_next))
            _next++;
        if (_next == text.Count)
            return false;
        var folded = text.Term(_next);
        var written = text.Written(_next);
        var buffer = term.ResizeBuffer(folded.Length + 1 + written.Length);
        folded.CopyTo(buffer);
        buffer[folded.Length] = FieldNames.ExactSeparator;
        written.CopyTo(buffer.AsSpan(folded.Length + 1));
        term.Length = folded.Length + 1 + written.Length;
        increment.PositionIncrement = _next - _last;
        _last = _next++;
        return true;
    }
}
