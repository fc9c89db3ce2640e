using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Codecs.Columns;

/// <summary>
/// Lucene's columns, with the numbers of a batch gathered before they are handed over: Lucene goes over them three times, and
/// asks each time for every number and whether it is there through four interfaces. One thread at a time.
/// </summary>
/// <param name="lucene">Writes them.</param>
internal sealed class ColumnsWriter(DocValuesConsumer lucene) : DocValuesConsumer
{
    /// <summary>Documents up to which numbers are gathered; bounds the memory to a megabyte.</summary>
    private const int MostGathered = 1 << 16;

    private long?[] _gathered = [];

    public override void AddNumericField(FieldInfo field, IEnumerable<long?> values) => lucene.AddNumericField(field, values);

    public override void AddBinaryField(FieldInfo field, IEnumerable<BytesRef> values) => lucene.AddBinaryField(field, values);

    public override void AddSortedField(FieldInfo field, IEnumerable<BytesRef> values, IEnumerable<long?> docToOrd) =>
        lucene.AddSortedField(field, values, docToOrd);

    public override void AddSortedSetField(FieldInfo field, IEnumerable<BytesRef> values, IEnumerable<long?> docToOrdCount, IEnumerable<long?> ords) =>
        lucene.AddSortedSetField(field, values, docToOrdCount, ords);

    public override void MergeNumericField(FieldInfo fieldInfo, MergeState mergeState, IList<NumericDocValues> toMerge, IList<IBits> docsWithField)
    {
        ArgumentNullException.ThrowIfNull(mergeState);
        ArgumentNullException.ThrowIfNull(toMerge);
        ArgumentNullException.ThrowIfNull(docsWithField);
        if (mergeState.SegmentInfo.DocCount > MostGathered)
            lucene.MergeNumericField(fieldInfo, mergeState, toMerge, docsWithField);
        else
            lucene.AddNumericField(fieldInfo, Gather(mergeState, toMerge, docsWithField));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            lucene.Dispose();
    }

    private ArraySegment<long?> Gather(MergeState state, IList<NumericDocValues> columns, IList<IBits> present)
    {
        if (_gathered.Length < state.SegmentInfo.DocCount)
            _gathered = new long?[state.SegmentInfo.DocCount];
        var next = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            var live = state.Readers[i].LiveDocs;
            var documents = state.Readers[i].MaxDoc;
            for (var document = 0; document < documents; document++)
            {
                if (live is not null && !live.Get(document))
                    continue;
                var value = columns[i].Get(document);
                _gathered[next++] = value == 0 && !present[i].Get(document) ? null : value;
            }
        }
        return new ArraySegment<long?>(_gathered, 0, next);
    }
}
