using Lucene.Net.Codecs.Lucene45;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Lucene.Net.Util.Packed;

namespace NewsSearch.Codecs.Columns;

/// <summary>
/// The columns of one segment. Lucene's own reader unpacks, before it gives the first value of a column of bytes, where all of
/// them are: a search looks at some dozens of stories. Here each is looked up where it is packed. Thread-safe.
/// </summary>
internal sealed class ColumnsReader : Lucene45DocValuesProducer
{
    public const string MetadataHeader = "Lucene45ValuesMetadata";
    public const string MetadataExtension = "dvm";

    private const string DataHeader = "Lucene45DocValuesData";
    private const string DataExtension = "dvd";

    private readonly Dictionary<int, ColumnPlace> _places;
    private readonly IndexInput _data;

    public ColumnsReader(SegmentReadState state)
        : base(state, DataHeader, DataExtension, MetadataHeader, MetadataExtension)
    {
        try
        {
            _places = ColumnPlaces.Read(state);
            _data = state.Directory.OpenInput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, DataExtension), state.Context);
        }
        catch
        {
            base.Dispose(true);
            throw;
        }
    }

    public override NumericDocValues GetNumeric(FieldInfo field) =>
        _places.TryGetValue(field.Number, out var place) && WideColumn.TryOpen((IndexInput)_data.Clone(), place) is { } column ? column : base.GetNumeric(field);

    protected override MonotonicBlockPackedReader GetAddressInstance(IndexInput data, FieldInfo field, BinaryEntry bytes)
    {
        var addresses = (IndexInput)data.Clone();
        addresses.Seek(bytes.AddressesOffset);
        return new MonotonicBlockPackedReader(addresses, bytes.PackedInt32sVersion, bytes.BlockSize, bytes.Count, direct: true);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            IOUtils.DisposeWhileHandlingException(_data);
        base.Dispose(disposing);
    }
}
