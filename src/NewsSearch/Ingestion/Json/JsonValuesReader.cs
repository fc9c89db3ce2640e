using System.Buffers;

namespace NewsSearch.Ingestion.Json;

/// <summary>
/// JSON objects one after another, over as many lines as they like, with or without an array and commas around them.
/// Finds where each begins and ends by its brackets, so that only one is held at a time.
/// </summary>
internal static class JsonValuesReader
{
    private static readonly SearchValues<byte> InText = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> Outside = SearchValues.Create("\"{}[]"u8);

    public static IEnumerable<ReadResult> Read(StoryInput input, IJsonStoryParser parser, ItemsWrapper? wrapper = null)
    {
        var lines = input.Lines;
        var value = new ArrayBufferWriter<byte>();
        var cursor = default(Cursor);
        long first = 0, length = 0, stray = 0;
        while (lines.MoveNext())
        {
            var at = cursor.Depth == 0 && wrapper is not null ? wrapper.Enter(lines.Current) : 0;
            while (at < lines.Current.Length)
            {
                if (cursor.Depth == 0)
                {
                    if (wrapper?.Leaves(lines.Current[at..]) is true)
                        break;
                    at += Between(lines.Current[at..], out var odd);
                    if (odd && stray != lines.Line)
                    {
                        stray = lines.Line;
                        yield return input.Reject(lines.Line, "not a JSON object");
                    }
                    if (at == lines.Current.Length)
                        break;
                    (first, length) = (lines.Line, 0);
                    value.ResetWrittenCount();
                }
                var taken = cursor.Take(lines.Current[at..]);
                length += taken;
                if (length <= input.MaxStoryBytes)
                    value.Write(lines.Current.Slice(at, taken));
                at += taken;
                if (cursor.Depth > 0)
                    break;
                if (length > input.MaxStoryBytes)
                    yield return input.RejectTooLong(first);
                else
                    yield return parser.Parse(value.WrittenSpan, out var reason) is { } story
                        ? input.Accept(story, first)
                        : input.Reject(first, reason!);
            }
            if (wrapper is { HasLeft: true })
                break;
            if (cursor.Depth > 0 && lines.EndsLine)
            {
                length++;
                if (length <= input.MaxStoryBytes)
                    value.Write("\n"u8);
                cursor.EndLine();
            }
        }
        if (cursor.Depth > 0)
            yield return length > input.MaxStoryBytes ? input.RejectTooLong(first) : input.Reject(first, "broken JSON: the object does not end");
    }

    /// <summary>Bytes up to the next object; <paramref name="odd"/> where something other than brackets and commas stands there.</summary>
    private static int Between(ReadOnlySpan<byte> bytes, out bool odd)
    {
        var next = bytes.IndexOf((byte)'{');
        var skipped = next < 0 ? bytes.Length : next;
        odd = bytes[..skipped].IndexOfAnyExcept(" \t,[]"u8) >= 0;
        return skipped;
    }

    /// <summary>Where in an object the reading stands.</summary>
    private struct Cursor
    {
        private bool _inText;
        private bool _escaped;

        public int Depth { get; private set; }

        /// <summary>A line break within a string is no JSON: the string is taken as ended, so that the brackets after it count.</summary>
        public void EndLine() => (_inText, _escaped) = (false, false);

        /// <summary>Takes bytes of the object that begins or goes on here; all of them, or up to its end.</summary>
        public int Take(ReadOnlySpan<byte> bytes)
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                if (_escaped)
                {
                    _escaped = false;
                    continue;
                }
                var next = bytes[at..].IndexOfAny(_inText ? InText : Outside);
                if (next < 0)
                    break;
                at += next;
                var b = bytes[at];
                if (b == '\\')
                    _escaped = true;
                else if (b == '"')
                    _inText = !_inText;
                else
                    Depth += b is (byte)'{' or (byte)'[' ? 1 : -1;
                if (Depth <= 0)
                {
                    Depth = 0;
                    return at + 1;
                }
            }
            return bytes.Length;
        }
    }
}
