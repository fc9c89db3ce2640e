using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.Indexing.Terms;

/// <summary>Whole values, a term each, cut where Lucene could not hold them.</summary>
internal sealed class ValueTerms(IReadOnlyList<string> values) : TermSource
{
    /// <summary>In UTF-16 units; three bytes each stay below Lucene's bound of 32,766.</summary>
    public const int MaxLength = 10_000;

    private int _next;

    public override bool Next(ICharTermAttribute term, IPositionIncrementAttribute increment)
    {
        if (_next == values.Count)
            return false;
        var value = values[_next++];
        Set(term, value.AsSpan(0, Math.Min(value.Length, MaxLength)));
        return true;
    }
}
