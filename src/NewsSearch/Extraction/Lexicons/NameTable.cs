using System.Collections.Frozen;
using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Lexicons;

/// <summary>
/// A small embedded list of names with a value: lines of <c>value TAB name; name; name</c>. Names are compared folded
/// (<see cref="FoldedName"/>). Immutable, thread-safe.
/// </summary>
internal sealed class NameTable
{
    private readonly FrozenDictionary<string, string> _values;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NameTable(Dictionary<string, string> values, int longestInWords)
    {
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestInWords = longestInWords;
    }

    /// <summary>Words in the longest name.</summary>
    public int LongestInWords { get; }

    /// <summary>Loads an embedded list; the first value given to a name holds.</summary>
    public static NameTable Load(params ReadOnlySpan<string> resources)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var longest = 0;
        foreach (var resource in resources)
            foreach (var line in EmbeddedText.Lines(resource))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                var value = tab < 0 ? "" : line[..tab];
                foreach (var name in line[(tab + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    var folded = FoldedName.Of(name);
                    values.TryAdd(folded, value);
                    longest = Math.Max(longest, 1 + folded.AsSpan().Count(' '));
                }
            }
        return new NameTable(values, longest);
    }

    /// <summary>The value of <paramref name="name"/> as written in a text; null if the list lacks it.</summary>
    public string? Find(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[FoldedName.Longest];
        var length = FoldedName.Fold(name, folded);
        return length == 0 ? null : FindFolded(folded[..length]);
    }

    /// <summary>The value of a name that is folded already.</summary>
    public string? FindFolded(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var value) ? value : null;

    /// <summary>Whether the list has <paramref name="name"/>.</summary>
    public bool Contains(ReadOnlySpan<char> name) => Find(name) is not null;
}
