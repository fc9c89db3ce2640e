namespace NewsSearch.Codecs.Records;

/// <summary>A reader that has the records of its documents at hand, so that none need be wrapped to be copied.</summary>
internal interface IRecordSource
{
    /// <summary>The record of a document; false where it has none.</summary>
    bool TryGetRecord(int document, out ReadOnlySpan<byte> record);
}
