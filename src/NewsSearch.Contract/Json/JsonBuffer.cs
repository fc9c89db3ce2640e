using System.Buffers;
using System.Text.Json;

namespace NewsSearch.Contract.Json;

/// <summary>
/// Room to write a JSON value into. A thread keeps one for its next value: the room for an answer, cleared each time that it is had
/// anew, would be a fifth of what its writing costs.
/// </summary>
internal sealed class JsonBuffer : IDisposable
{
    /// <summary>A page of ten stories, mostly.</summary>
    private const int Usual = 16 << 10;

    /// <summary>What is longer is not kept.</summary>
    private const int Longest = 1 << 18;

    [ThreadStatic]
    private static JsonBuffer? t_spare;

    private readonly ArrayBufferWriter<byte> _bytes = new(Usual);
    private readonly Utf8JsonWriter _json;

    private JsonBuffer() => _json = new Utf8JsonWriter(_bytes, JsonOutput.Options);

    /// <summary>The spare one of this thread, or one that is new.</summary>
    public static JsonBuffer Take()
    {
        var taken = t_spare ?? new JsonBuffer();
        t_spare = null;
        return taken;
    }

    /// <summary>A value as a line, which is there until the buffer is disposed of.</summary>
    public ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> value)
    {
        value(_json);
        _json.Flush();
        _bytes.Write("\n"u8);
        return _bytes.WrittenMemory;
    }

    /// <summary>Gives it back for whoever takes one next, also one that a value was half written to.</summary>
    public void Dispose()
    {
        if (_bytes.Capacity > Longest)
        {
            _json.Dispose();
            return;
        }
        _bytes.ResetWrittenCount();
        _json.Reset();
        t_spare = this;
    }
}
