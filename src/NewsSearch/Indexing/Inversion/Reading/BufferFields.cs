using Lucene.Net.Index;

namespace NewsSearch.Indexing.Inversion.Reading;

/// <summary>The fields of a buffer that have postings, by name.</summary>
internal sealed class BufferFields(IEnumerable<BufferTerms> fields) : Fields
{
    private readonly SortedDictionary<string, BufferTerms> _fields =
        new(fields.ToDictionary(f => f.Name, StringComparer.Ordinal), StringComparer.Ordinal);

    public override int Count => _fields.Count;

    public bool Has(string field) => _fields.ContainsKey(field);

    public override IEnumerator<string> GetEnumerator() => _fields.Keys.GetEnumerator();

    public override Terms? GetTerms(string field) => _fields.GetValueOrDefault(field);
}
