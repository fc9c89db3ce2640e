using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Benchmarks.Yardsticks.Terms;

/// <summary>The stems of an analysed text, or of its first words.</summary>
internal sealed class StemTerms(AnalyzedText text, int count) : TermSource
{
    private int _next;

    public override bool Next(ICharTermAttribute term, IPositionIncrementAttribute increment)
    {
        if (_next == count)
            return false;
        Set(term, WordStems.Stem(text.Term(_next++)));
        return true;
    }
}
