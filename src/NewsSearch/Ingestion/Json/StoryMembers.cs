using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Json;

/// <summary>The members of one JSON object as they come; of a member given twice the last counts, null is as if absent.</summary>
internal sealed class StoryMembers
{
    private string? _id, _headline, _subheadline, _byline, _dateline, _body, _source, _url, _language;
    private List<string> _topics = [], _places = [];
    private Dictionary<string, string>? _extra;
    private StoryTime? _published;
    private DateTimeOffset? _embargo;
    private StoryStatus? _status;
    private int? _version;

    public void Clear()
    {
        _id = _headline = _subheadline = _byline = _dateline = _body = _source = _url = _language = null;
        (_topics, _places, _extra, _published, _embargo, _status, _version) = ([], [], null, null, null, null, null);
    }

    /// <summary>The story; not yet stamped with its place.</summary>
    public RawStory Build() => new()
    {
        Id = Blank.OneLine(_id),
        Version = _version,
        Status = _status ?? (_embargo is null ? StoryStatus.Usable : StoryStatus.Embargoed),
        EmbargoUntil = _embargo,
        Language = Blank.OneLine(_language),
        Headline = Blank.OneLine(_headline) ?? "",
        Subheadline = Blank.OneLine(_subheadline),
        Byline = Blank.OneLine(_byline),
        Dateline = Blank.OneLine(_dateline),
        Published = _published,
        Body = _body is null ? "" : ParagraphText.Of(_body, headed: false),
        Source = Blank.OneLine(_source),
        Url = Blank.OneLine(_url),
        Topics = _topics,
        Places = _places,
        Extra = _extra ?? [],
    };

    /// <summary>Takes the member at which <paramref name="reader"/> stands. Null, or what is wrong with its value.</summary>
    public string? Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.ValueTextEquals("body"u8))
            return JsonValue.Text(ref reader, "body", ref _body);
        if (reader.ValueTextEquals("id"u8))
            return JsonValue.TextOrNumber(ref reader, "id", ref _id);
        if (reader.ValueTextEquals("headline"u8))
            return JsonValue.Text(ref reader, "headline", ref _headline);
        if (reader.ValueTextEquals("date"u8))
            return TakeDate(ref reader, json);
        if (reader.ValueTextEquals("source"u8))
            return JsonValue.Text(ref reader, "source", ref _source);
        if (reader.ValueTextEquals("byline"u8))
            return JsonValue.Text(ref reader, "byline", ref _byline);
        if (reader.ValueTextEquals("topics"u8))
            return JsonValue.Texts(ref reader, "topics", ref _topics);
        if (reader.ValueTextEquals("places"u8))
            return JsonValue.Texts(ref reader, "places", ref _places);
        if (reader.ValueTextEquals("dateline"u8))
            return JsonValue.Text(ref reader, "dateline", ref _dateline);
        if (reader.ValueTextEquals("subheadline"u8))
            return JsonValue.Text(ref reader, "subheadline", ref _subheadline);
        if (reader.ValueTextEquals("url"u8))
            return JsonValue.Text(ref reader, "url", ref _url);
        if (reader.ValueTextEquals("lang"u8))
            return JsonValue.Text(ref reader, "lang", ref _language);
        if (reader.ValueTextEquals("version"u8))
            return TakeVersion(ref reader);
        if (reader.ValueTextEquals("status"u8))
            return TakeStatus(ref reader);
        if (reader.ValueTextEquals("embargo"u8))
            return TakeEmbargo(ref reader);
        var key = JsonText.Of(ref reader);
        Keep(key, JsonValue.Raw(ref reader, json));
        return null;
    }

    private void Keep(string key, string value) => (_extra ??= [])[key] = value;

    private string? TakeDate(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        _published = null;
        _extra?.Remove("date");
        var value = JsonValue.Raw(ref reader, json);
        var text = reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Of(ref reader),
            JsonTokenType.Number => value,
            JsonTokenType.Null => "",
            _ => null,
        };
        if (text is not null && WrittenTime.Read(text) is { } time)
            _published = time;
        else if (text is null || text.Length > 0)
            Keep("date", value);
        return null;
    }

    private string? TakeVersion(ref Utf8JsonReader reader)
    {
        string? text = null;
        var wrong = JsonValue.TextOrNumber(ref reader, "version", ref text);
        _version = null;
        if (wrong is not null || string.IsNullOrWhiteSpace(text))
            return wrong;
        if (!int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var version))
            return "\"version\" is not a whole number";
        _version = version;
        return null;
    }

    private string? TakeStatus(ref Utf8JsonReader reader)
    {
        string? text = null;
        var wrong = JsonValue.Text(ref reader, "status", ref text);
        _status = null;
        if (wrong is not null || string.IsNullOrWhiteSpace(text))
            return wrong;
        _status = StatusNames.Read(text);
        return _status is null ? $"\"status\" is none of {StatusNames.Allowed}" : null;
    }

    private string? TakeEmbargo(ref Utf8JsonReader reader)
    {
        string? text = null;
        var wrong = JsonValue.Text(ref reader, "embargo", ref text);
        _embargo = null;
        if (wrong is not null || string.IsNullOrWhiteSpace(text))
            return wrong;
        _embargo = WrittenTime.Read(text)?.Instant;
        return _embargo is null ? "\"embargo\" is not a time" : null;
    }
}
