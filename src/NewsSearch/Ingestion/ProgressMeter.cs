namespace NewsSearch.Ingestion;

/// <summary>Counts what was read, and tells from time to time: after each quarter MiB, each thousand records, each file.</summary>
internal sealed class ProgressMeter(IProgress<ReadingProgress>? progress, long? totalBytes)
{
    private const long ByteStep = 1 << 18;
    private const int RecordStep = 1000;
    private long _closedBytes;
    private long _stories;
    private long _rejected;
    private long _toldBytes;
    private long _toldRecords;

    public void Count(in ReadResult result, long bytesOfFile)
    {
        if (result.IsStory)
            _stories++;
        else
            _rejected++;
        if (_closedBytes + bytesOfFile - _toldBytes >= ByteStep || _stories + _rejected - _toldRecords >= RecordStep)
            Tell(_closedBytes + bytesOfFile);
    }

    public void CloseFile(long bytesOfFile)
    {
        _closedBytes += bytesOfFile;
        Tell(_closedBytes);
    }

    private void Tell(long bytes)
    {
        (_toldBytes, _toldRecords) = (bytes, _stories + _rejected);
        progress?.Report(new ReadingProgress(bytes, totalBytes, _stories, _rejected));
    }
}
