namespace NewsSearch.Engine;

/// <summary>A cursor cannot be gone on from.</summary>
public sealed class StaleCursorException(string message) : ArgumentException(message);
