using System.Text.Json;
using NewsSearch.Contract;
using NewsSearch.Contract.Options;

namespace NewsSearch.Cli.Corpora;

/// <summary>The corpora that are known: those of a manifest that comes with the program, or of one that is named.</summary>
internal static class CorpusList
{
    private const string Form = "newssearch-corpora/1";

    /// <exception cref="CorpusException">The manifest cannot be read.</exception>
    public static IReadOnlyList<PublicCorpus> Load(string? manifest)
    {
        try
        {
            using var stream = manifest is null
                ? typeof(CorpusList).Assembly.GetManifestResourceStream(typeof(CorpusList), "corpora.json")!
                : File.OpenRead(manifest);
            using var json = JsonDocument.Parse(stream);
            return Text(json.RootElement, "format") == Form
                ? [.. json.RootElement.GetProperty("corpora").EnumerateArray().Select(Read)]
                : throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new CorpusException($"{manifest} is no manifest of the form {Form}.", ExitCode.BadData);
        }
    }

    /// <exception cref="UsageException">There is none of that name.</exception>
    public static PublicCorpus Find(IReadOnlyList<PublicCorpus> corpora, string name)
    {
        var names = corpora.Select(corpus => corpus.Name).ToList();
        var meant = Nearest.To(name, names) is { } near ? $" Did you mean '{near}'?" : "";
        return corpora.FirstOrDefault(corpus => corpus.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"There is no corpus '{name}'.{meant} Corpora: {string.Join(", ", names)}.");
    }

    private static PublicCorpus Read(JsonElement json)
    {
        var file = Needed(json, "file");
        if (file is "" or "." or ".." || file.AsSpan().ContainsAny('/', '\\', ':'))
            throw new JsonException();
        return new PublicCorpus(
            Needed(json, "name"),
            Needed(json, "title"),
            Needed(json, "provenance"),
            Needed(json, "licence"),
            Text(json, "url"),
            Text(json, "page"),
            file,
            Needed(json, "format"),
            json.GetProperty("stories").GetInt64(),
            Text(json, "sha256"));
    }

    private static string Needed(JsonElement json, string name) => Text(json, name) ?? throw new JsonException();

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
}
