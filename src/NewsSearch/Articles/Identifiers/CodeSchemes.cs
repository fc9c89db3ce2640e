using System.Collections.Frozen;

namespace NewsSearch.Articles.Identifiers;

/// <summary>Aliases of the IPTC's schemes of codes and their names in addresses; the list is <c>code-schemes.txt</c>.</summary>
internal static class CodeSchemes
{
    /// <summary>What the address of each code begins with; https is the same.</summary>
    public const string Root = "http://cv.iptc.org/newscodes/";

    private static readonly FrozenDictionary<string, string> Names = Load();
    private static readonly FrozenDictionary<string, string> Aliases = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The name in addresses of the scheme with this alias; null where it is none of the IPTC's.</summary>
    public static string? NameOf(string alias) => Names.GetValueOrDefault(alias);

    /// <summary>The alias of the scheme with this name; the name itself where it has none.</summary>
    public static string AliasOf(string name) => Aliases.GetValueOrDefault(name, name);

    private static FrozenDictionary<string, string> Load()
    {
        var type = typeof(CodeSchemes);
        using var stream = type.Assembly.GetManifestResourceStream(type, "code-schemes.txt")!;
        using var lines = new StreamReader(stream);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var alias, var name])
                names[alias] = name;
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
