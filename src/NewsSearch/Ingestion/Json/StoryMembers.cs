using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Json;

/// <summary>The members of one JSON object as they come; of a member given twice the last counts, null is as if absent.</summary>
internal sealed class StoryMembers(FieldMap map)
{
    private readonly FieldValues _values = new();
    private readonly MappedMembers? _mapped = map.IsEmpty ? null : new MappedMembers(map);

    public void Clear() => _values.Clear();

    /// <summary>The story; null, with the reason, where there is none.</summary>
    public RawStory? Build(out string? reason) => _values.Build(out reason);

    /// <summary>Takes the member at which <paramref name="reader"/> stands. Null, or what is wrong with its value.</summary>
    public string? Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (_mapped is null)
            return MemberNames.Field(ref reader) is { } member ? Take(member, ref reader, json) : Keep(ref reader, json);
        var ahead = reader;
        var isMapped = _mapped.Take(ref ahead, _values, out var wrong);
        if (isMapped)
        {
            reader.Read();
            reader.Skip();
            return wrong;
        }
        var known = MemberNames.Field(ref reader);
        return (known is { } field && !map.Claims(field) ? Take(field, ref reader, json) : Keep(ref reader, json)) ?? wrong;
    }

    private string? Keep(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var key = JsonText.Of(ref reader);
        _values.Extra.Raw(key, JsonValue.Raw(ref reader, json));
        return null;
    }

    private string? Take(StoryField field, ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        string? text = null, wrong;
        switch (field)
        {
            case StoryField.Date:
                return TakeDate(ref reader, json);
            case StoryField.Topics or StoryField.Places:
                List<string> values = [];
                wrong = JsonValue.Texts(ref reader, FieldNames.Of(field), ref values);
                _values.SetList(field, values);
                return wrong;
            case StoryField.Id or StoryField.Version:
                wrong = JsonValue.TextOrNumber(ref reader, FieldNames.Of(field), ref text);
                break;
            default:
                wrong = JsonValue.Text(ref reader, FieldNames.Of(field), ref text);
                break;
        }
        return wrong ?? _values.Set(field, text);
    }

    private string? TakeDate(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        _values.Extra.Remove("date");
        var value = JsonValue.Raw(ref reader, json);
        var text = reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Of(ref reader),
            JsonTokenType.Number => value,
            JsonTokenType.Null => "",
            _ => null,
        };
        _values.Set(StoryField.Date, text);
        if (!_values.HasDate && (text is null || text.Length > 0))
            _values.Extra.Raw("date", value);
        return null;
    }
}
