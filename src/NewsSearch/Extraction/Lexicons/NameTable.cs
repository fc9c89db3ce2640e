using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Lexicons;

/// <summary>
/// A small embedded list of names with a value: lines of <c>value TAB name; name; name</c>, or of names alone. Names are
/// compared by the hash of their folded form (<see cref="FoldedName"/>). Immutable, thread-safe.
/// </summary>
internal sealed class NameTable
{
    private readonly HashedNames<string> _values;

    private NameTable(Dictionary<ulong, string> values) => _values = new HashedNames<string>(values);

    /// <summary>Loads an embedded list; the first value given to a name holds.</summary>
    public static NameTable Load(string resource)
    {
        var values = new Dictionary<ulong, string>();
        foreach (var line in EmbeddedText.Lines(resource))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var value = tab < 0 ? "" : line[..tab];
            foreach (var name in line[(tab + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                values.TryAdd(FoldedName.Hash(name), value);
        }
        return new NameTable(values);
    }

    /// <summary>The value of <paramref name="name"/> as written in a text; null if the list lacks it.</summary>
    public string? Find(ReadOnlySpan<char> name) => Find(FoldedName.Hash(name));

    /// <summary>The value of the name with this hash.</summary>
    public string? Find(ulong hash) => _values[hash];

    /// <summary>Whether the list has <paramref name="name"/>.</summary>
    public bool Contains(ReadOnlySpan<char> name) => Contains(FoldedName.Hash(name));

    /// <summary>Whether the list has the name with this hash.</summary>
    public bool Contains(ulong hash) => _values.Contains(hash);
}
