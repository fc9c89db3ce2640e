using System.Text.Json;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Receipts;

namespace NewsSearch.Contract.Json;

/// <summary>An answer of any length in the shape of a page, written hit by hit.</summary>
internal sealed class HitsJson : IHitOutput
{
    private const int FlushAt = 1 << 16;

    private readonly Stream _to;
    private readonly Utf8JsonWriter _json;

    public HitsJson(Stream to, SearchPage head, SearchReceipt? receipt)
    {
        _to = to;
        _json = new Utf8JsonWriter(to, JsonOutput.Options);
        _json.WriteStartObject();
        SearchPageJson.WriteHead(_json, head);
        if (receipt is not null)
        {
            _json.WritePropertyName("receipt");
            ReceiptJson.Write(_json, receipt);
        }
        _json.WriteStartArray("hits");
    }

    public void Add(SearchHit hit)
    {
        _json.WriteStartObject();
        SearchPageJson.WriteHit(_json, hit);
        _json.WriteEndObject();
        if (_json.BytesPending > FlushAt)
            _json.Flush();
    }

    public void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
        _to.WriteByte((byte)'\n');
    }
}
