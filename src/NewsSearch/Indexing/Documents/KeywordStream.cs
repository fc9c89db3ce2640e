using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.Indexing.Documents;

/// <summary>One whole value as a single term, cut where Lucene could not hold it.</summary>
internal sealed class KeywordStream : TokenStream
{
    /// <summary>In UTF-16 units; three bytes each stay below Lucene's bound of 32,766.</summary>
    public const int MaxLength = 10_000;

    private readonly string _value;
    private readonly ICharTermAttribute _term;
    private bool _done;

    public KeywordStream(string value)
    {
        _value = value;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_done)
            return false;
        ClearAttributes();
        TermAttributes.Set(_term, _value.AsSpan(0, Math.Min(_value.Length, MaxLength)));
        return _done = true;
    }

    public override void Reset()
    {
        base.Reset();
        _done = false;
    }
}
