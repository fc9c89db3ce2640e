using System.Globalization;
using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Contract.Tables;

/// <summary>Keywords in context, a row a place.</summary>
internal static class KwicTable
{
    public static void Write(Stream to, KwicPage page)
    {
        var table = new TableWriter(to, ',');
        table.Row(["id", "published", "field", "start", "end", "left", "keyword", "right"]);
        foreach (var line in page.Lines)
            table.Row([
                line.StoryId, line.Published?.ToString(), line.Field, line.Range.Start.ToString(CultureInfo.InvariantCulture), line.Range.End.ToString(CultureInfo.InvariantCulture),
                line.Left, line.Keyword, line.Right]);
    }
}
