namespace NewsSearch.Ingestion.Archives;

/// <summary>What one archive, with all archives in it, may still cost. One thread.</summary>
internal sealed class ArchiveBudget(ReadingOptions options)
{
    private long _bytes = options.MaxArchiveBytes;
    private int _entries = options.MaxArchiveEntries;

    /// <summary>Whether no more is read.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>What to say of it, unless the entry that went beyond has said it.</summary>
    public string? Reason { get; private set; }

    /// <summary>Counts entries; false where they are too many.</summary>
    public bool TakeEntries(long count)
    {
        if (_entries < count)
        {
            IsSpent = true;
            Reason = $"an archive of more than {options.MaxArchiveEntries} entries";
        }
        _entries -= (int)Math.Min(count, _entries);
        return !IsSpent;
    }

    /// <exception cref="InvalidDataException">So many bytes are too many.</exception>
    public void TakeBytes(int count)
    {
        _bytes -= count;
        if (_bytes >= 0)
            return;
        IsSpent = true;
        throw new InvalidDataException($"an archive that unpacks to more than {options.MaxArchiveBytes} bytes");
    }
}
