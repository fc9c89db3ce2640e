using System.Collections.Frozen;
using System.Text;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>A table of two columns that comes with the program: a word of another system, a blank, what it is with us.</summary>
internal static class WordTable
{
    /// <summary>Reads the table of the name beside <paramref name="type"/>; a word alone on its line has an empty value.</summary>
    public static FrozenDictionary<string, string> Load(Type type, string name)
    {
        using var stream = type.Assembly.GetManifestResourceStream(type, name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            rows[blank < 0 ? line : line[..blank]] = blank < 0 ? "" : line[(blank + 1)..];
        }
        return rows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The same where the second column names fields of ours.</summary>
    public static FrozenDictionary<string, QueryField> LoadFields(Type type, string name) =>
        Load(type, name).ToFrozenDictionary(row => row.Key, row => QueryFields.Find(row.Value)!, StringComparer.OrdinalIgnoreCase);
}
