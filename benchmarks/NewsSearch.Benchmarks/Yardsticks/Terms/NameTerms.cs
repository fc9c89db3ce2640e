using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Benchmarks.Yardsticks.Terms;

/// <summary>The words of several names, with a gap between one name and the next that no phrase crosses.</summary>
internal sealed class NameTerms(IReadOnlyList<AnalyzedText> names) : TermSource
{
    /// <summary>Positions left out between two names; wider than any distance a query may ask for.</summary>
    public const int Gap = 1000;

    private int _name;
    private int _word;

    public override bool Next(ICharTermAttribute term, IPositionIncrementAttribute increment)
    {
        if (_name == names.Count)
            return false;
        Set(term, names[_name].Term(_word));
        increment.PositionIncrement = _word == 0 && _name > 0 ? Gap : 1;
        if (++_word == names[_name].Count)
        {
            _word = 0;
            _name++;
        }
        return true;
    }
}
