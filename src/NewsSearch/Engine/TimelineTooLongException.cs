namespace NewsSearch.Engine;

/// <summary>A timeline would have more stretches than anybody can read; the message says what to ask for instead.</summary>
public sealed class TimelineTooLongException(string message) : Exception(message);
