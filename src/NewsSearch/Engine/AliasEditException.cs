namespace NewsSearch.Engine;

/// <summary>A decision on names cannot be taken; nothing was changed.</summary>
public sealed class AliasEditException(string message) : Exception(message);
