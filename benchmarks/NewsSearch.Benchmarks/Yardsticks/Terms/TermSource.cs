using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.Benchmarks.Yardsticks.Terms;

/// <summary>The terms of one field of one document, in order. Read once from its start for each document.</summary>
internal abstract class TermSource
{
    /// <summary>Writes the next term and how far it is from the one before; false after the last.</summary>
    public abstract bool Next(ICharTermAttribute term, IPositionIncrementAttribute increment);

    protected static void Set(ICharTermAttribute attribute, ReadOnlySpan<char> term)
    {
        term.CopyTo(attribute.ResizeBuffer(term.Length));
        attribute.Length = term.Length;
    }
}
