using System.IO.Compression;
using System.Text.Json;

namespace NewsSearch.Benchmarks.Relevance.Collections;

/// <summary>What the editors said of a story of Reuters-21578; none of it is looked at by bare words.</summary>
/// <param name="Id">As in the index.</param>
/// <param name="Headline">As it came.</param>
/// <param name="Topics">Codes of topics.</param>
/// <param name="Places">Codes of places.</param>
internal sealed record ReutersLabels(string Id, string Headline, IReadOnlyList<string> Topics, IReadOnlyList<string> Places)
{
    public static IEnumerable<ReutersLabels> Read(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        while (lines.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var root = record.RootElement;
            yield return new ReutersLabels(
                "reuters-" + root.GetProperty("id").GetString(), root.GetProperty("headline").GetString() ?? "", Texts(root, "topics"), Texts(root, "places"));
        }
    }

    private static IReadOnlyList<string> Texts(JsonElement record, string name) =>
        [.. record.GetProperty(name).EnumerateArray().Select(text => text.GetString()).OfType<string>().Distinct(StringComparer.Ordinal)];
}
