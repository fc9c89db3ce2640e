using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Indexing.Documents;

/// <summary>The folded words of an analysed text, one a position.</summary>
internal sealed class WrittenTermStream : TokenStream
{
    private readonly AnalyzedText _text;
    private readonly ICharTermAttribute _term;
    private int _next;

    public WrittenTermStream(AnalyzedText text)
    {
        _text = text;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_next == _text.Count)
            return false;
        ClearAttributes();
        TermAttributes.Set(_term, _text.Term(_next++));
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
