using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Indexing.Documents;

/// <summary>The stems of an analysed text, or of its first words.</summary>
internal sealed class StemStream : TokenStream
{
    private readonly AnalyzedText _text;
    private readonly int _count;
    private readonly ICharTermAttribute _term;
    private int _next;

    public StemStream(AnalyzedText text, int count)
    {
        _text = text;
        _count = count;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_next == _count)
            return false;
        ClearAttributes();
        TermAttributes.Set(_term, EnglishStemmer.Shared.Stem(_text.Term(_next++)));
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
