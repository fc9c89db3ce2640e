namespace NewsSearch.Ingestion.Html.Schemas;

/// <summary>A thing that a page describes in schema.org's words, whether in JSON-LD, microdata or RDFa. Values are texts or things.</summary>
internal sealed class SchemaNode
{
    private readonly Dictionary<string, List<object>> _values = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEmpty => _values.Count == 0;

    public IEnumerable<object> AllValues => _values.Values.SelectMany(values => values);

    public IEnumerable<object> this[string name] => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>The last parts of its types' addresses: "NewsArticle".</summary>
    public IEnumerable<string> Types => Texts("@type").Select(type => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..].Trim());

    public void Add(string name, object value)
    {
        if (!_values.TryGetValue(name, out var values))
            _values[name] = values = [];
        values.Add(value);
    }

    public IEnumerable<SchemaNode> Nodes(string name) => this[name].OfType<SchemaNode>();

    public IEnumerable<string> Texts(string name) => this[name].OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));

    public string? Text(string name) => Texts(name).FirstOrDefault();

    /// <summary>The texts of a property, and the names of the things in it.</summary>
    public IEnumerable<string> Names(string name) =>
        this[name].SelectMany(value => value is SchemaNode node ? node.Texts("name") : [(string)value]).Where(text => !string.IsNullOrWhiteSpace(text));
}
