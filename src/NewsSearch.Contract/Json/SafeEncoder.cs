using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace NewsSearch.Contract.Json;

/// <summary>
/// Writes every letter as it is, but escapes what a terminal could take for a command or a change of direction: JSON is
/// looked at in terminals too, and an escape loses nothing. The encoder of .NET that leaves letters alone lets C1-safe
/// but direction-changing characters through; its default one escapes apostrophes and everything beyond ASCII.
/// </summary>
internal sealed class SafeEncoder : JavaScriptEncoder
{
    /// <summary>What is written as it is, of most texts all: ASCII without quotes and backslashes.</summary>
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static SafeEncoder Instance { get; } = new();

    /// <summary>Two escapes of six characters for a character beyond the BMP.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 12;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is '"' or '\\' || !Rune.IsValid(unicodeScalar) || !Neutral.IsHarmless(new Rune(unicodeScalar));

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        var at = 0;
        while (at < rest.Length)
        {
            var plain = rest[at..].IndexOfAnyExcept(s_plain);
            if (plain < 0)
                return -1;
            at += plain;
            if (Rune.DecodeFromUtf16(rest[at..], out var rune, out var used) != OperationStatus.Done || WillEncode(rune.Value))
                return at;
            at += used;
        }
        return -1;
    }

    /// <summary>A run of plain characters at a time; the encoder that this overrides asks about each one behind the first that is not.</summary>
    public override OperationStatus Encode(ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        (charsConsumed, charsWritten) = (0, 0);
        while (true)
        {
            var rest = source[charsConsumed..];
            var room = destination[charsWritten..];
            var plain = rest.IndexOfAnyExcept(s_plain);
            if (plain < 0)
                plain = rest.Length;
            var copied = Math.Min(plain, room.Length);
            rest[..copied].CopyTo(room);
            charsConsumed += copied;
            charsWritten += copied;
            if (copied < plain)
                return OperationStatus.DestinationTooSmall;
            if (charsConsumed == source.Length)
                return OperationStatus.Done;
            var found = Rune.DecodeFromUtf16(source[charsConsumed..], out var rune, out var used);
            if (found == OperationStatus.NeedMoreData && !isFinalBlock)
                return OperationStatus.NeedMoreData;
            // Half of a pair is U+FFFD by now, and escaped to tell it from one that was there.
            room = destination[charsWritten..];
            var fits = found != OperationStatus.Done || WillEncode(rune.Value) ? Escape(rune.Value, room, out var written) : rune.TryEncodeToUtf16(room, out written);
            if (!fits)
                return OperationStatus.DestinationTooSmall;
            charsConsumed += used;
            charsWritten += written;
        }
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Escape(unicodeScalar, new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);

    private static bool Escape(int scalar, Span<char> buffer, out int written)
    {
        written = 0;
        Span<char> units = stackalloc char[2];
        var count = new Rune(scalar).EncodeToUtf16(units);
        foreach (var unit in units[..count])
        {
            var escape = unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => "\\u" + ((int)unit).ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
            };
            if (!escape.TryCopyTo(buffer[written..]))
                return false;
            written += escape.Length;
        }
        return true;
    }
}
