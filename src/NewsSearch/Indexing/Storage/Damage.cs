using Lucene.Net.Index;

namespace NewsSearch.Indexing.Storage;

/// <summary>Tells exceptions that a damaged file causes from those of a disk that fails or of a defect of ours.</summary>
internal static class Damage
{
    /// <summary>What an IOException carries that no operating system has raised: Lucene throws it plain where a checksum is wrong.</summary>
    private const int NotOfTheSystem = unchecked((int)0x80131620);

    /// <summary>Whether the exception says by itself that a file does not hold what it should.</summary>
    public static bool IsTold(Exception exception) => exception
        is IndexNotFoundException or CorruptIndexException or IndexFormatTooNewException or IndexFormatTooOldException
        or FileNotFoundException or EndOfStreamException or InvalidDataException
        || exception is IOException { HResult: NotOfTheSystem } and not DamagedIndexException and not NewsIndexNotFoundException;

    /// <summary>Whether the exception is one that decoding garbage ends in: lengths below zero, positions past the end.</summary>
    public static bool IsLikely(Exception exception) => exception
        is IndexOutOfRangeException or ArgumentException or OverflowException or NullReferenceException
        or InvalidOperationException or InvalidCastException or FormatException or OutOfMemoryException or KeyNotFoundException;

    /// <summary>Whether a file of the index differs from its checksum. Reads all of them.</summary>
    public static bool IsIn(DirectoryReader reader)
    {
        try
        {
            foreach (var leaf in reader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
            return false;
        }
        catch (Exception found) when (IsTold(found) || IsLikely(found))
        {
            return true;
        }
    }
}
