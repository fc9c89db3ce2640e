namespace NewsSearch.Extraction;

/// <summary>Names in the order in which they are first given, each once. Few are compared one by one, many by a table.</summary>
internal sealed class DistinctNames
{
    private const int Few = 8;

    private readonly List<string> _names = [];
    private HashSet<string>? _table;

    public IReadOnlyList<string> Names => _names;

    public void Add(string name)
    {
        if (_names.Count == Few)
            _table ??= new HashSet<string>(_names, StringComparer.Ordinal);
        if (_table?.Add(name) ?? !_names.Contains(name))
            _names.Add(name);
    }
}
