using System.Collections.Frozen;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>Names of elements and what they are to a story; the list is <c>trec-elements.txt</c>.</summary>
internal static class TrecElements
{
    private static readonly FrozenDictionary<string, (TrecRole Role, int Rank)> Roles = Load();

    public static TrecRole Role(ReadOnlySpan<char> name) =>
        Roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found.Role : TrecRole.Unknown;

    /// <summary>Its place among the names of its role, from 0.</summary>
    public static int Rank(string name) => Roles[name].Rank;

    private static FrozenDictionary<string, (TrecRole Role, int Rank)> Load()
    {
        var type = typeof(TrecElements);
        using var stream = type.Assembly.GetManifestResourceStream(type, "trec-elements.txt")!;
        using var lines = new StreamReader(stream);
        var roles = new Dictionary<string, (TrecRole, int)>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var role = Enum.Parse<TrecRole>(line[..colon], ignoreCase: true);
            var names = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < names.Length; i++)
                roles[names[i]] = (role, i);
        }
        return roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
