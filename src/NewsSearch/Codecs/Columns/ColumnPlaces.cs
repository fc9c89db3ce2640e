using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.Codecs.Columns;

/// <summary>What Lucene's <c>.dvm</c> tells of the columns of a segment: which numbers lie block by block, without a table or a factor.</summary>
internal static class ColumnPlaces
{
    private const int EndOfFields = -1;
    private const int Numbers = 0;
    private const int Bytes = 1;
    private const int Factored = 1;
    private const int Listed = 2;
    private const int OfVariousLength = 1;

    /// <summary>By number of field; those behind a column of another kind are left out, which Lucene knows how to read.</summary>
    public static Dictionary<int, ColumnPlace> Read(SegmentReadState state)
    {
        using var input = state.Directory.OpenInput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, ColumnsReader.MetadataExtension), state.Context);
        // Lucene's reader has looked at the header and at the checksum.
        input.Seek(CodecUtil.HeaderLength(ColumnsReader.MetadataHeader));
        var places = new Dictionary<int, ColumnPlace>();
        for (var field = input.ReadVInt32(); field != EndOfFields; field = input.ReadVInt32())
        {
            switch (input.ReadByte())
            {
                case Numbers:
                    if (ReadNumbers(input) is { } place)
                        places[field] = place;
                    break;
                case Bytes when SkipBytes(input):
                    break;
                default:
                    return places;
            }
        }
        return places;
    }

    private static ColumnPlace? ReadNumbers(IndexInput input)
    {
        var packing = input.ReadVInt32();
        _ = input.ReadInt64();
        _ = input.ReadVInt32();
        var place = new ColumnPlace(input.ReadInt64(), input.ReadVInt64(), input.ReadVInt32());
        var extra = packing switch { Factored => 2, Listed => input.ReadVInt32(), _ => 0 };
        input.Seek(input.Position + ((long)sizeof(long) * extra));
        return packing == 0 ? place : null;
    }

    /// <summary>False where it is not known where they end.</summary>
    private static bool SkipBytes(IndexInput input)
    {
        var packing = input.ReadVInt32();
        _ = input.ReadInt64();
        _ = input.ReadVInt32();
        _ = input.ReadVInt32();
        _ = input.ReadVInt64();
        _ = input.ReadInt64();
        if (packing == OfVariousLength)
        {
            _ = input.ReadInt64();
            _ = input.ReadVInt32();
            _ = input.ReadVInt32();
        }
        return packing <= OfVariousLength;
    }
}
