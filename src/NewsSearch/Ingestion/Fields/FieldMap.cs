namespace NewsSearch.Ingestion.Fields;

/// <summary>Which keys of a record hold which fields, as a user has it. Immutable.</summary>
internal sealed class FieldMap
{
    private readonly Dictionary<string, List<StoryField>> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ways = new(StringComparer.Ordinal);
    private readonly HashSet<StoryField> _claimed = [];

    public FieldMap(IReadOnlyList<FieldSource> sources)
    {
        Sources = sources;
        foreach (var (field, key) in sources)
        {
            if (!_fields.TryGetValue(key, out var fields))
                _fields[key] = fields = [];
            fields.Add(field);
            _claimed.Add(field);
            for (var dot = key.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = key.IndexOf('.', dot + 1))
                _ways.Add(key[..dot]);
        }
    }

    public static FieldMap None { get; } = new([]);

    public IReadOnlyList<FieldSource> Sources { get; }

    public bool IsEmpty => Sources.Count == 0;

    /// <summary>What the value under <paramref name="key"/> is; empty where the map does not name it.</summary>
    public IReadOnlyList<StoryField> FieldsOf(string key) => _fields.TryGetValue(key, out var fields) ? fields : [];

    /// <summary>Whether a key of the map lies below <paramref name="key"/>.</summary>
    public bool LeadsThrough(string key) => _ways.Contains(key);

    /// <summary>Whether the map says where this field is, so that its usual name does not.</summary>
    public bool Claims(StoryField field) => _claimed.Contains(field);
}
