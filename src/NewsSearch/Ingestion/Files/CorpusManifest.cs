using System.Text.Json;

namespace NewsSearch.Ingestion.Files;

/// <summary>
/// A folder's manifest.json: <c>{"format":"newssearch-corpus/1","articles":[{"id","path","sha256",...}]}</c>. It alone
/// says which files of the folder, and of those below it, are stories.
/// </summary>
internal static class CorpusManifest
{
    public const string FileName = "manifest.json";
    private const string Format = "newssearch-corpus/1";
    private const long MaxBytes = 64 << 20;

    /// <summary>The files that the manifest of <paramref name="folder"/> names, in its order.</summary>
    public static IReadOnlyList<FoundFile> Files(string folder)
    {
        var path = Path.Join(folder, FileName);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MaxBytes)
                return [new FoundFile(path, Problem: $"longer than {MaxBytes} bytes")];
            using var json = JsonDocument.Parse(stream);
            return Articles(json.RootElement) is { } articles
                ? [.. articles.EnumerateArray().Select((article, index) => Found(folder, path, article, index + 1))]
                : [new FoundFile(path, Problem: $"not a manifest of the form {Format}")];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half a surrogate pair.
            return [new FoundFile(path, Problem: "broken JSON in a manifest")];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new FoundFile(path, Problem: FileProblem.Of(e))];
        }
    }

    private static JsonElement? Articles(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && Text(root, "format") == Format
        && root.TryGetProperty("articles", out var articles) && articles.ValueKind == JsonValueKind.Array
            ? articles
            : null;

    private static FoundFile Found(string folder, string manifest, JsonElement article, int number)
    {
        if (article.ValueKind != JsonValueKind.Object || Text(article, "path") is not { Length: > 0 } path)
            return new FoundFile(manifest, Problem: $"article {number} of the manifest has no path");
        if (ManifestPath.Problem(folder, path) is { } problem)
            return new FoundFile(manifest, Problem: $"article {number} of the manifest: {problem}");
        return new FoundFile(Path.Join(folder, path), new ManifestArticle(Text(article, "id"), path, Text(article, "sha256")));
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
