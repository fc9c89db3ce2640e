namespace NewsSearch.Contract;

/// <summary>The command line asks for what cannot be; the message says what to do instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
