using System.ComponentModel;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using NewsSearch.Articles;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Ingestion;

namespace NewsSearch.Benchmarks.Indexing;

// How much does reading files into stories cost, nothing read out of them and nothing indexed, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*ReadingBenchmarks*'
// A row goes once through all stories, in memory:
//   JsonAlone    each line of JSON Lines parsed by System.Text.Json into a document: the least that a reader of JSON does
//   JsonLines    the same lines read into stories: encoding checked, paragraphs put together, times read
//   Wire         the same stories as wire copy between lines of ---
[Description("Files in memory read into stories, on one thread.")]
[WholeCorpus]
public class ReadingBenchmarks
{
    private byte[] _lines = [];
    private byte[] _wire = [];

    [GlobalSetup]
    public void Load()
    {
        using var lines = new MemoryStream();
        var wire = new StringBuilder();
        foreach (var story in NewsCorpus.Stories)
        {
            Write(story, lines);
            if (wire.Length > 0)
                wire.Append("---\n");
            wire.Append(story.Headline).Append("\n\n").Append(story.Body).Append('\n');
        }
        _lines = lines.ToArray();
        _wire = Encoding.UTF8.GetBytes(wire.ToString());
    }

    [Benchmark(Baseline = true)]
    public int JsonAlone()
    {
        var count = 0;
        var rest = _lines.AsMemory();
        while (rest.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            using var line = JsonDocument.Parse(rest[..end]);
            count += line.RootElement.ValueKind == JsonValueKind.Object ? 1 : 0;
            rest = rest[(end + 1)..];
        }
        return count;
    }

    [Benchmark]
    public int JsonLines() => Read(_lines, "stories.jsonl");

    [Benchmark]
    public int Wire() => Read(_wire, "stories.txt");

    private static int Read(byte[] file, string name)
    {
        using var stream = new MemoryStream(file);
        return new StoryFiles().Read(stream, name).Count(result => result.IsStory);
    }

    private static void Write(RawStory story, MemoryStream to)
    {
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartObject();
            json.WriteString("id", story.Id);
            json.WriteString("headline", story.Headline);
            if (story.Published is { } published)
                json.WriteString("date", published.ToString());
            json.WriteString("body", story.Body);
            json.WriteStartArray("topics");
            foreach (var topic in story.Topics)
                json.WriteStringValue(topic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }
}
