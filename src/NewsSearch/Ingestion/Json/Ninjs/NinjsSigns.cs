using System.Collections.Frozen;
using System.Text.Json;

namespace NewsSearch.Ingestion.Json.Ninjs;

/// <summary>Tells ninjs from other JSON by the members of the first object; the list is <c>ninjs-signs.txt</c>.</summary>
internal static class NinjsSigns
{
    private static readonly FrozenSet<string> Names = Load();

    /// <summary>
    /// Whether the first object in <paramref name="head"/>, which may be cut off anywhere, is ninjs: it says so, or has
    /// enough members that only ninjs has. A text called "body" is none of them: that is our own format.
    /// </summary>
    public static bool Speak(ReadOnlySpan<byte> head)
    {
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true }));
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.StartObject)
            {
            }
            return Count(ref reader);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Count(ref Utf8JsonReader reader)
    {
        var signs = 0;
        var hasUri = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Of(ref reader);
            if (name is "$standard" or "standard" && NamesNinjs(reader))
                return true;
            hasUri |= name is "uri" or "guid";
            if (name == "body")
                return false;
            if (Names.Contains(name))
                signs++;
            if (!reader.TrySkip())
                break;
        }
        return signs >= 2 || signs == 1 && hasUri;
    }

    /// <summary>Looks ahead: the reader is a copy.</summary>
    private static bool NamesNinjs(Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("name"u8);
            if (!reader.Read())
                return false;
            if (isName && reader.TokenType == JsonTokenType.String && JsonText.Of(ref reader).Equals("ninjs", StringComparison.OrdinalIgnoreCase))
                return true;
            if (!reader.TrySkip())
                return false;
        }
        return false;
    }

    private static FrozenSet<string> Load()
    {
        var type = typeof(NinjsSigns);
        using var stream = type.Assembly.GetManifestResourceStream(type, "ninjs-signs.txt")!;
        using var lines = new StreamReader(stream);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                names.Add(line);
        }
        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
