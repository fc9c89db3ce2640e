namespace NewsSearch.Alerting.Delivering;

/// <summary>Adds lines to a file; they are on the disk when it returns.</summary>
internal static class FileDelivery
{
    public static async Task AppendAsync(FileTarget target, IEnumerable<ReadOnlyMemory<byte>> lines, CancellationToken cancellationToken)
    {
        // Not opened to append: a line that an earlier process left unfinished must be ended first.
        await using var file = new FileStream(target.Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n')
                file.WriteByte((byte)'\n');
        }
        foreach (var line in lines)
        {
            await file.WriteAsync(line, cancellationToken).ConfigureAwait(false);
            file.WriteByte((byte)'\n');
        }
        file.Flush(flushToDisk: true);
    }
}
