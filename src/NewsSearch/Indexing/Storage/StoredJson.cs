using System.Text.Json.Serialization;
using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage;

/// <summary>JSON of what is stored in the index; made at compile time, so that it works without reflection.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(TextRangeConverter)])]
[JsonSerializable(typeof(StoredArticle))]
[JsonSerializable(typeof(RawStory))]
internal sealed partial class StoredJson : JsonSerializerContext;
