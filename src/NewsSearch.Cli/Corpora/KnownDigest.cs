using NewsSearch.Contract;

namespace NewsSearch.Cli.Corpora;

/// <summary>
/// What the digest of a corpus must be, and who says so: the user, the manifest, or the file that an earlier run noted
/// beside it, in the form that sha256sum reads.
/// </summary>
internal static class KnownDigest
{
    private const int HexDigits = 64;

    /// <exception cref="UsageException">What the user gave is none, or another than the manifest's.</exception>
    public static (string? Sha256, string Says) Of(PublicCorpus corpus, string? given, string target)
    {
        if (given is not null && !IsDigest(given))
            throw new UsageException("--sha256 takes 64 hexadecimal digits.");
        if (given is not null && corpus.Sha256 is { } known && !known.Equals(given, StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"--sha256 is another than the manifest's, {known}.");
        if (given is not null)
            return (given, "--sha256");
        return corpus.Sha256 is not null ? (corpus.Sha256, "the manifest") : (Noted(target), Note(target));
    }

    public static string Note(string target) => target + ".sha256";

    public static void Write(FetchedFile file) => File.WriteAllText(Note(file.Path), $"{file.Sha256}  {Path.GetFileName(file.Path)}\n");

    private static string? Noted(string target)
    {
        if (!File.Exists(Note(target)))
            return null;
        var noted = File.ReadLines(Note(target)).FirstOrDefault("").Split(' ')[0];
        return IsDigest(noted) ? noted : null;
    }

    private static bool IsDigest(string text) => text.Length == HexDigits && text.All(char.IsAsciiHexDigit);
}
