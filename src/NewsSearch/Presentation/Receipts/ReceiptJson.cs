using System.Globalization;
using System.Text.Json;
using NewsSearch.Matching.Compilation;

namespace NewsSearch.Presentation.Receipts;

/// <summary>A receipt as JSON, as it is printed and read again.</summary>
public static class ReceiptJson
{
    private const string Kind = "receipt";
    private const int Version = 1;

    /// <summary>Writes a receipt as one object.</summary>
    public static void Write(Utf8JsonWriter json, SearchReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(receipt);
        json.WriteStartObject();
        json.WriteString("newssearch", Kind);
        json.WriteNumber("version", Version);
        json.WriteString("query", receipt.Query);
        json.WriteString("tree", receipt.Tree);
        json.WriteString("understood", receipt.Understood);
        json.WriteStartObject("options");
        json.WriteString("match", receipt.Match switch { MatchMode.Any => "any", MatchMode.Most => "most", _ => "all" });
        json.WriteString("since", Printed(receipt.Since));
        json.WriteString("until", Printed(receipt.Until));
        json.WriteString("now", Printed(receipt.Now));
        json.WriteString("timezone", receipt.TimeZone);
        json.WriteNumber("zoneMinutes", (int)receipt.ZoneOffset.TotalMinutes);
        json.WriteBoolean("allVersions", receipt.AllVersions);
        json.WriteString("asOf", Printed(receipt.AsOf));
        json.WriteBoolean("exactNames", receipt.ExactNames);
        json.WriteEndObject();
        json.WriteStartObject("index");
        json.WriteString("made", receipt.Index);
        json.WriteNumber("formatVersion", receipt.FormatVersion);
        json.WriteString("takenInBy", Printed(receipt.TakenInBy));
        json.WriteNumber("articles", receipt.Articles);
        json.WriteString("digest", receipt.ArticlesDigest);
        json.WriteString("aliases", receipt.Aliases);
        json.WriteEndObject();
        json.WriteNumber("total", receipt.Total);
        json.WriteNumber("groups", receipt.Groups);
        json.WriteString("found", receipt.FoundDigest);
        json.WriteEndObject();
    }

    /// <summary>Reads a receipt, by itself or as the member <c>receipt</c> of an answer; null where the text holds none.</summary>
    public static SearchReceipt? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var parsed = JsonDocument.Parse(text);
            var root = parsed.RootElement;
            if (root.TryGetProperty(Kind, out var member))
                root = member;
            return root.GetProperty("newssearch").GetString() == Kind && root.GetProperty("version").GetInt32() == Version ? Of(root) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static SearchReceipt Of(JsonElement root)
    {
        var (options, index) = (root.GetProperty("options"), root.GetProperty("index"));
        return new SearchReceipt
        {
            Query = Text(root, "query"),
            Tree = Text(root, "tree"),
            Understood = Text(root, "understood"),
            Match = Text(options, "match") switch { "any" => MatchMode.Any, "most" => MatchMode.Most, "all" => MatchMode.All, _ => throw new FormatException() },
            Since = Time(options, "since"),
            Until = Time(options, "until"),
            Now = Time(options, "now") ?? throw new FormatException(),
            TimeZone = Text(options, "timezone"),
            ZoneOffset = TimeSpan.FromMinutes(Math.Clamp(options.GetProperty("zoneMinutes").GetInt32(), -14 * 60, 14 * 60)),
            AllVersions = options.GetProperty("allVersions").GetBoolean(),
            AsOf = Time(options, "asOf"),
            ExactNames = options.GetProperty("exactNames").GetBoolean(),
            TakenInBy = Time(index, "takenInBy") ?? throw new FormatException(),
            Index = Text(index, "made"),
            FormatVersion = index.GetProperty("formatVersion").GetInt32(),
            Aliases = Text(index, "aliases"),
            Articles = index.GetProperty("articles").GetInt64(),
            ArticlesDigest = Text(index, "digest"),
            Total = root.GetProperty("total").GetInt64(),
            Groups = root.GetProperty("groups").GetInt64(),
            FoundDigest = Text(root, "found"),
        };
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new FormatException();

    private static DateTimeOffset? Time(JsonElement of, string name) =>
        of.GetProperty(name).GetString() is { } text ? DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None) : null;

    private static string? Printed(DateTimeOffset? time) => time?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
