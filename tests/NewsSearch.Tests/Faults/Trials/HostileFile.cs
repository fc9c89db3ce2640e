namespace NewsSearch.Tests.Faults.Trials;

/// <summary>A file that is meant to do harm.</summary>
/// <param name="Name">Its name, which tells its format.</param>
/// <param name="Content">Makes its bytes; is given the path of a file that must not be read.</param>
internal sealed record HostileFile(string Name, Func<string, byte[]> Content);
