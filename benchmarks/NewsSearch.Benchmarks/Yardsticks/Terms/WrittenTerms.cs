using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Benchmarks.Yardsticks.Terms;

/// <summary>The folded words of an analysed text, one a position.</summary>
internal sealed class WrittenTerms(AnalyzedText text) : TermSource
{
    private int _next;

    public override bool Next(ICharTermAttribute term, IPositionIncrementAttribute increment)
    {
        if (_next == text.Count)
            return false;
        Set(term, text.Term(_next++));
        return true;
    }
}
