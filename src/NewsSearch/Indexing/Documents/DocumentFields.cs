using Lucene.Net.Documents;
using Lucene.Net.Util;
using NewsSearch.Analysis.Terms;
using NewsSearch.Schema;
using static NewsSearch.Schema.FieldNames;

namespace NewsSearch.Indexing.Documents;

/// <summary>A Lucene document in the making, field by field as the schema shapes them.</summary>
internal sealed class DocumentFields
{
    public Document Document { get; } = [];

    /// <summary>A text field and its twins; nothing for a text without words.</summary>
    public void AddText(string name, AnalyzedText words)
    {
        if (words.Count == 0)
            return;
        Document.Add(new Field(name, new WrittenTermStream(words), FieldTypes.Of(FieldShape.Text)));
        Document.Add(new Field(name + ExactSuffix, new ExactTermStream(words), FieldTypes.Of(FieldShape.Exact)));
        AddStems(name + StemSuffix, words, words.Count);
    }

    public void AddStems(string name, AnalyzedText words, int count)
    {
        if (count > 0)
            Document.Add(new Field(name, new StemStream(words, count), FieldTypes.Of(FieldShape.Stem)));
    }

    public void AddNames(string name, IEnumerable<string> names)
    {
        var stream = new NameStream(names);
        if (!stream.IsEmpty)
            Document.Add(new Field(name, stream, FieldTypes.Of(FieldShape.Names)));
    }

    public void AddKeywords(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
            Document.Add(new Field(name, new KeywordStream(value), FieldTypes.Of(FieldShape.Keyword)));
    }

    public void AddNumber(string name, long value) => Document.Add(new NumericDocValuesField(name, value));

    public void AddBytes(string name, byte[] value) => AddBytes(name, new BytesRef(value));

    public void AddBytes(string name, BytesRef value) => Document.Add(new BinaryDocValuesField(name, value));

    public void AddStored(string name, byte[] value) => Document.Add(new StoredField(name, value));
}
