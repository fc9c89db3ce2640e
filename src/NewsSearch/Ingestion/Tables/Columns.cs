using System.Buffers;
using System.Globalization;
using System.Text;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Tables;

/// <summary>What the columns of a table are: those that a map names, then those that have usual names.</summary>
internal sealed class Columns
{
    private const int Most = 5000;
    private const int MostListed = 100;
    private const int LongestColumn = 40;
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,!?:;\"“”\n");
    private readonly List<string> _names;
    private readonly List<StoryField>[] _fields;

    private Columns(List<string> names, bool hasHeader)
    {
        _names = names;
        HasHeader = hasHeader;
        _fields = [.. names.Select(_ => new List<StoryField>())];
    }

    public int Count => _names.Count;

    /// <summary>Whether the first row names the columns; else it is a story.</summary>
    public bool HasHeader { get; }

    /// <summary>Why the table cannot be read; null where nothing speaks against it.</summary>
    public string? Problem { get; private set; }

    public string Name(int column) => _names[column];

    public IReadOnlyList<StoryField> FieldsOf(int column) => _fields[column];

    /// <param name="first">The first row.</param>
    /// <param name="map">What the user has said.</param>
    public static Columns Of(TableRows first, FieldMap map)
    {
        if (first.Count > Most)
            return new Columns([], hasHeader: true) { Problem = $"more than {Most} columns" };
        var cells = new List<string>(first.Count);
        for (var i = 0; i < first.Count; i++)
            cells.Add(Encoding.UTF8.GetString(first[i]).Trim());
        var hasHeader = IsHeader(cells, map);
        var columns = new Columns(Names(cells, hasHeader), hasHeader);
        columns.Problem = columns.Map(map) ?? columns.Guess(map);
        return columns;
    }

    /// <summary>
    /// Without a map, or with names in it, the first row has to name the columns. A map of numbers alone also fits a table
    /// that begins with a story: then the row is a header if it has a usual name, or looks like names all through.
    /// </summary>
    private static bool IsHeader(List<string> cells, FieldMap map) =>
        map.IsEmpty || map.Sources.Any(source => Number(source.Key) is null)
        || cells.Any(ColumnNames.IsUsual)
        || cells.Distinct(StringComparer.Ordinal).Count() == cells.Count && cells.TrueForAll(LooksLikeName);

    private static bool LooksLikeName(string cell) =>
        cell.Length is > 0 and <= 30 && char.IsLetter(cell[0]) && !cell.AsSpan().ContainsAny(Punctuation);

    private static List<string> Names(List<string> cells, bool hasHeader)
    {
        var names = new List<string>(cells.Count);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            var name = hasHeader && cells[i].Length > 0 ? cells[i] : string.Create(CultureInfo.InvariantCulture, $"column {i + 1}");
            names.Add(taken.Add(name) ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({i + 1})"));
        }
        return names;
    }

    private static int? Number(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Map(FieldMap map)
    {
        foreach (var (field, key) in map.Sources)
        {
            var column = _names.IndexOf(key);
            if (column < 0)
                column = _names.FindIndex(name => ColumnNames.Normal(name) is { Length: > 0 } normal && normal == ColumnNames.Normal(key));
            if (column < 0 && Number(key) is { } number && number >= 1 && number <= Count)
                column = number - 1;
            if (column < 0)
                return $"no column '{Short(key)}'{Meant(key)}; its columns: {Listed()}";
            _fields[column].Add(field);
        }
        return null;
    }

    private string? Guess(FieldMap map)
    {
        var normal = _names.ConvertAll(ColumnNames.Normal);
        foreach (var (field, names) in ColumnNames.Usual)
        {
            if (map.Claims(field))
                continue;
            var column = names.Select(name => normal.FindIndex(n => n == name)).FirstOrDefault(i => i >= 0 && _fields[i].Count == 0, -1);
            if (column >= 0)
                _fields[column].Add(field);
        }
        return Array.Exists(_fields, fields => fields.Contains(StoryField.Headline) || fields.Contains(StoryField.Body))
            ? null
            : $"no column is a headline or a body: say which, as headline=KEY or body=KEY; its columns: {Listed()}";
    }

    private string Meant(string key) => NearestName.To(key, _names) is { } name ? $", '{name}' is nearest" : "";

    private string Listed()
    {
        var list = new StringBuilder();
        foreach (var name in _names)
        {
            if (list.Length + name.Length > MostListed)
                return list.Append(", ...").ToString();
            list.Append(list.Length > 0 ? ", " : "").Append(Short(name));
        }
        return list.ToString();
    }

    private static string Short(string name) => name.Length > LongestColumn ? name[..LongestColumn] + "..." : name;
}
