namespace NewsSearch.Querying.Mending;

/// <summary>A place where a query cannot be read, the cause, and the change that mends it.</summary>
internal sealed record Problem(int Start, int Length, string Message, Edit Fix)
{
    /// <summary>Wrong from start to end; mended by taking it out.</summary>
    public static Problem Surplus(int start, int end, string message) =>
        new(start, end - start, message, Edit.Remove(start, end));

    /// <summary>Wrong from start to end; mended by writing something else there.</summary>
    public static Problem Instead(int start, int end, string message, string replacement) =>
        new(start, end - start, message, new Edit(start, end - start, replacement));
}
