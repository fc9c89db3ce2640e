using System.Buffers;
using System.Text.Json;

namespace NewsSearch.Contract.Json;

/// <summary>Writes one JSON value on a line.</summary>
internal static class JsonOutput
{
    /// <summary>How every JSON is written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = SafeEncoder.Instance };

    public static void Write(Stream to, Action<Utf8JsonWriter> value)
    {
        using (var json = new Utf8JsonWriter(to, Options))
            value(json);
        to.WriteByte((byte)'\n');
    }

    /// <summary>The same as bytes, for lines that are made on several threads.</summary>
    public static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> value, int capacity = 4096)
    {
        var line = new ArrayBufferWriter<byte>(capacity);
        using (var json = new Utf8JsonWriter(line, Options))
            value(json);
        line.Write("\n"u8);
        return line.WrittenMemory;
    }
}
