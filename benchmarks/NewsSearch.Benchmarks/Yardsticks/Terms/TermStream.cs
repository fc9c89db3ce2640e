using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.Benchmarks.Yardsticks.Terms;

/// <summary>
/// Hands the terms of one source after another to Lucene. One serves all fields of all documents of a thread, because
/// Lucene reads fields one by one and making attributes costs more than a short field's terms.
/// </summary>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private TermSource? _source;

    public TermStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>This stream, over the terms of <paramref name="source"/>.</summary>
    public TermStream Over(TermSource source)
    {
        _source = source;
        return this;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        return _source!.Next(_term, _increment);
    }
}
