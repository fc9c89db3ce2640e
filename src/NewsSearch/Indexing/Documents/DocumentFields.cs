using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Analysis.Terms;
using NewsSearch.Indexing.Terms;
using NewsSearch.Schema;
using static NewsSearch.Schema.FieldNames;

namespace NewsSearch.Indexing.Documents;

/// <summary>A Lucene document in the making, field by field as the schema shapes them.</summary>
internal sealed class DocumentFields(TermStream stream)
{
    private readonly List<IIndexableField> _fields = new(40);

    public IReadOnlyList<IIndexableField> Document => _fields;

    /// <summary>A text field and its twins; nothing for a text without words.</summary>
    public void AddText(string name, AnalyzedText words)
    {
        if (words.Count == 0)
            return;
        Add(name, FieldShape.Text, new WrittenTerms(words));
        Add(name + ExactSuffix, FieldShape.Exact, new ExactTerms(words));
        AddStems(name + StemSuffix, words, words.Count);
    }

    public void AddStems(string name, AnalyzedText words, int count)
    {
        if (count > 0)
            Add(name, FieldShape.Stem, new StemTerms(words, count));
    }

    public void AddNames(string name, IEnumerable<string> names)
    {
        var analyzed = names.Select(n => TextAnalyzer.Analyze(n)).Where(n => n.Count > 0).ToList();
        if (analyzed.Count > 0)
            Add(name, FieldShape.Names, new NameTerms(analyzed));
    }

    public void AddKeywords(string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            Add(name, FieldShape.Keyword, new ValueTerms(values));
    }

    public void AddNumber(string name, long value) => _fields.Add(new NumericDocValuesField(name, value));

    public void AddBytes(string name, byte[] value) => AddBytes(name, new BytesRef(value));

    public void AddBytes(string name, BytesRef value) => _fields.Add(new BinaryDocValuesField(name, value));

    public void AddStored(string name, byte[] value) => _fields.Add(new StoredField(name, value));

    private void Add(string name, FieldShape shape, TermSource terms) =>
        _fields.Add(new TermField(name, FieldTypes.Of(shape), terms, stream));
}
