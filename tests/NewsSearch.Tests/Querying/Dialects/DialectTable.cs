using System.Globalization;
using System.Text;
using NewsSearch.Querying;

namespace NewsSearch.Tests.Querying.Dialects;

/// <summary>
/// Reads nexis.tsv and its like: a query, the printed translation, and the codes of its notices; or a query, <c>! position+length
/// message</c>, and the rewrite. Lines with <c>#</c> and a space are headings; escapes are those of queries.tsv.
/// </summary>
internal static class DialectTable
{
    public static IEnumerable<(string Section, string Line)> Rows(QueryDialect dialect)
    {
        string name = $"NewsSearch.Tests.Querying.Dialects.{dialect.ToString().ToLowerInvariant()}.tsv";
        using Stream stream = typeof(DialectTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                section = line[2..];
            else
                yield return (section, line);
        }
    }

    public static string Query(string line) => QueryEscapes.Unescape(line.Split('\t')[0]);

    /// <summary>The line as it should be for what was parsed.</summary>
    public static string Line(string line, ParsedQuery parsed)
    {
        string query = line.Split('\t')[0];
        return parsed.Success
            ? $"{query}\t{Escape(parsed.Tree.ToString())}\t{string.Join(' ', parsed.Notices.Select(notice => notice.Code))}"
            : string.Create(CultureInfo.InvariantCulture, $"{query}\t! {parsed.Error.Position}+{parsed.Error.Length} {parsed.Error.Message}\t{Escape(parsed.Error.Rewrite)}");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            bool unseen = char.IsSurrogate(c) || char.IsControl(c) || (char.IsWhiteSpace(c) && c != ' ')
                || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
            escaped.Append(c == '\\' ? "\\\\" : unseen ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : c.ToString());
        }
        return escaped.ToString();
    }
}
