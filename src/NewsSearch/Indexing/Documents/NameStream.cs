using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Indexing.Documents;

/// <summary>The words of several names, with a gap between one name and the next that no phrase crosses.</summary>
internal sealed class NameStream : TokenStream
{
    /// <summary>Positions left out between two names; wider than any distance a query may ask for.</summary>
    public const int Gap = 1000;

    private readonly List<AnalyzedText> _names;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _name;
    private int _word;

    public NameStream(IEnumerable<string> names)
    {
        _names = [.. names.Select(n => TextAnalyzer.Analyze(n)).Where(n => n.Count > 0)];
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public bool IsEmpty => _names.Count == 0;

    public override bool IncrementToken()
    {
        if (_name == _names.Count)
            return false;
        ClearAttributes();
        TermAttributes.Set(_term, _names[_name].Term(_word));
        _increment.PositionIncrement = _word == 0 && _name > 0 ? Gap : 1;
        if (++_word == _names[_name].Count)
        {
            _word = 0;
            _name++;
        }
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _name = _word = 0;
    }
}
