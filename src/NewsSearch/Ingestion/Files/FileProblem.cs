namespace NewsSearch.Ingestion.Files;

/// <summary>Says in one short sentence why a file could not be read (the messages of exceptions repeat paths and vary by system).</summary>
internal static class FileProblem
{
    public static bool IsKnown(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException;

    public static string Of(Exception exception) => exception switch
    {
        InvalidDataException => exception.Message,
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "may not be opened",
        PathTooLongException => "its path is too long",
        _ => $"cannot be read: {exception.Message}",
    };
}
