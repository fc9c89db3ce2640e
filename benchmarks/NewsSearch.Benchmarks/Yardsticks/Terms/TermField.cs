using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Benchmarks.Yardsticks.Terms;

/// <summary>A field of a document that has terms and nothing stored.</summary>
internal sealed class TermField(string name, IIndexableFieldType type, TermSource terms, TermStream stream) : IIndexableField
{
    public string Name => name;

    public IIndexableFieldType IndexableFieldType => type;

    public float Boost => 1;

    public NumericFieldType NumericType => NumericFieldType.NONE;

    public TokenStream GetTokenStream(Analyzer analyzer) => stream.Over(terms);

    public BytesRef? GetBinaryValue() => null;

    public string? GetStringValue() => null;

    public string? GetStringValue(IFormatProvider provider) => null;

    public string? GetStringValue(string format) => null;

    public string? GetStringValue(string format, IFormatProvider provider) => null;

    public TextReader? GetReaderValue() => null;

    public object? GetNumericValue() => null;

    public byte? GetByteValue() => null;

    public short? GetInt16Value() => null;

    public int? GetInt32Value() => null;

    public long? GetInt64Value() => null;

    public float? GetSingleValue() => null;

    public double? GetDoubleValue() => null;
}
