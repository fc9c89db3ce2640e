using System.Text.Json;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation.Receipts;

namespace NewsSearch.Cli.Output.Json;

/// <summary>What came of counting again what a receipt counted.</summary>
internal static class VerdictJson
{
    public static void Write(Utf8JsonWriter json, ReceiptVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteBoolean("same", verdict.IsSame);
        json.Texts("reasons", verdict.Reasons);
        json.WritePropertyName("then");
        ReceiptJson.Write(json, verdict.Then);
        json.WritePropertyName("now");
        if (verdict.Now is { } now)
            ReceiptJson.Write(json, now);
        else
            json.WriteNullValue();
        json.WriteEndObject();
    }
}
