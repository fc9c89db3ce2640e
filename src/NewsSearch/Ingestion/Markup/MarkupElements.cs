using System.Collections.Frozen;

namespace NewsSearch.Ingestion.Markup;

/// <summary>Names of elements and what they are to running text; the list is <c>markup-elements.txt</c>.</summary>
internal static class MarkupElements
{
    private static readonly FrozenDictionary<string, MarkupRole> Roles = Load();

    /// <summary>Capitals or not.</summary>
    public static MarkupRole Role(ReadOnlySpan<char> name) =>
        Roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var role) ? role : MarkupRole.Inline;

    private static FrozenDictionary<string, MarkupRole> Load()
    {
        var type = typeof(MarkupElements);
        using var stream = type.Assembly.GetManifestResourceStream(type, "markup-elements.txt")!;
        using var lines = new StreamReader(stream);
        var roles = new Dictionary<string, MarkupRole>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var role = Enum.Parse<MarkupRole>(line[..colon], ignoreCase: true);
            foreach (var name in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                roles[name] = role;
        }
        return roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
