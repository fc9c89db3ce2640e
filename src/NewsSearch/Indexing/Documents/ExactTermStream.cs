using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Terms;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Documents;

/// <summary>
/// The words whose written form differs from their term, as "term written", at the positions that the terms have in the
/// text field beside it.
/// </summary>
internal sealed class ExactTermStream : TokenStream
{
    private readonly AnalyzedText _text;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _next;
    private int _last = -1;

    public ExactTermStream(AnalyzedText text)
    {
        _text = text;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        while (_next < _text.Count && !_text.DiffersFromTerm(_next))
            _next++;
        if (_next == _text.Count)
            return false;
        ClearAttributes();
        var term = _text.Term(_next);
        var written = _text.Written(_next);
        var buffer = _term.ResizeBuffer(term.Length + 1 + written.Length);
        term.CopyTo(buffer);
        buffer[term.Length] = FieldNames.ExactSeparator;
        written.CopyTo(buffer.AsSpan(term.Length + 1));
        _term.Length = term.Length + 1 + written.Length;
        _increment.PositionIncrement = _next - _last;
        _last = _next++;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _last = -1;
    }
}
