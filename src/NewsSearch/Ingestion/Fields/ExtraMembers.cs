using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSearch.Ingestion.Fields;

/// <summary>What a record holds beyond the members of a story, as JSON text by lower-case name.</summary>
internal sealed class ExtraMembers
{
    private Dictionary<string, string>? _values;

    /// <summary>Keeps a text; nothing where it is blank.</summary>
    public void Text(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            Raw(name, Quoted(value));
    }

    /// <summary>Keeps a list of texts; nothing where it is empty.</summary>
    public void Texts(string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
            Raw(name, "[" + string.Join(',', values.Select(Quoted)) + "]");
    }

    /// <summary>Keeps a value that is JSON text.</summary>
    public void Raw(string name, string json) => (_values ??= [])[name] = json;

    public void Remove(string name) => _values?.Remove(name);

    public IReadOnlyDictionary<string, string> ToDictionary() => _values ?? [];

    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
