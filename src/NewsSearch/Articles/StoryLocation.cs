namespace NewsSearch.Articles;

/// <summary>Where a story was read: path, first line (from 1) and ordinal among the records of that file (from 1).</summary>
public sealed record StoryLocation(string Path, long Line, int Ordinal);
