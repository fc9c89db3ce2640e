using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.Indexing.Documents;

/// <summary>Fills Lucene's term attribute without a string in between.</summary>
internal static class TermAttributes
{
    public static void Set(ICharTermAttribute attribute, ReadOnlySpan<char> term)
    {
        term.CopyTo(attribute.ResizeBuffer(term.Length));
        attribute.Length = term.Length;
    }
}
