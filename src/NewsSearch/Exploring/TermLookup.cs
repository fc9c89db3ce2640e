using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Exploring;

/// <summary>In how many documents a term of one field is, asked of every segment's dictionary; deleted documents count. One exploration, one thread.</summary>
internal sealed class TermLookup
{
    private readonly List<TermsEnum> _dictionaries = [];
    private readonly BytesRef _bytes = new();

    public TermLookup(IndexReader reader, string field)
    {
        foreach (var leaf in reader.Leaves)
            if (leaf.AtomicReader.GetTerms(field) is { } terms)
            {
                _dictionaries.Add(terms.GetEnumerator());
                Documents += Math.Max(0, terms.DocCount);
            }
    }

    /// <summary>Documents that have the field.</summary>
    public long Documents { get; }

    public int DocumentsWith(string term)
    {
        _bytes.CopyChars(term);
        var documents = 0;
        foreach (var terms in _dictionaries)
            if (terms.SeekExact(_bytes))
                documents += terms.DocFreq;
        return documents;
    }
}
