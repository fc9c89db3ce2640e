using System.Buffers;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Json;

/// <summary>
/// JSON objects: one a line, where a broken line costs that line alone; or spread over lines, one after another or in an
/// array, where a broken object costs what lies up to the next that can be made out.
/// </summary>
internal sealed class JsonLinesReader : IStoryReader
{
    public StoryFormat Format => StoryFormat.Jsonl;

    public bool Recognises(in FileHead head) =>
        head.NameEndsWith(".jsonl") || head.NameEndsWith(".ndjson") || head.NameEndsWith(".json")
        || JsonShapes.Of(head.Text) != JsonShape.None;

    public IEnumerable<ReadResult> Read(StoryInput input) =>
        Read(input, new StoryParser(input.Map));

    /// <summary>The objects of a file, each read by <paramref name="parser"/>.</summary>
    public static IEnumerable<ReadResult> Read(StoryInput input, IJsonStoryParser parser) =>
        JsonShapes.Of(input.Head.Span) == JsonShape.Values ? JsonValuesReader.Read(input, parser) : ReadLines(input, parser);

    private static IEnumerable<ReadResult> ReadLines(StoryInput input, IJsonStoryParser parser)
    {
        var lines = input.Lines;
        var pieces = new ArrayBufferWriter<byte>();
        while (lines.MoveNext())
        {
            var line = lines.Line;
            if (lines.EndsLine)
            {
                if (Record(input, parser, lines.Current, line) is { } result)
                    yield return result;
                continue;
            }
            pieces.ResetWrittenCount();
            var length = 0L;
            do
            {
                length += lines.Current.Length;
                if (length <= input.MaxStoryBytes)
                    pieces.Write(lines.Current);
            }
            while (!lines.EndsLine && lines.MoveNext());
            if (length > input.MaxStoryBytes)
                yield return input.RejectTooLong(line);
            else if (Record(input, parser, pieces.WrittenSpan, line) is { } result)
                yield return result;
        }
    }

    private static ReadResult? Record(StoryInput input, IJsonStoryParser parser, ReadOnlySpan<byte> json, long line)
    {
        if (Blank.Is(json))
            return null;
        if (json.Length > input.MaxStoryBytes)
            return input.RejectTooLong(line);
        return parser.Parse(json, out var reason) is { } story ? input.Accept(story, line) : input.Reject(line, reason!);
    }
}
