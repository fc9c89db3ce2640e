using System.Globalization;
using System.Text;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Tables;

/// <summary>
/// Tables as RFC 4180 has them, a story a row, with what is usual beside it: semicolons or tabs, columns named in any of
/// the usual ways, a first line of <c>sep=;</c>. Columns that are no field are kept as extra.
/// </summary>
internal sealed class TableReader(StoryFormat format) : IStoryReader
{
    public StoryFormat Format => format;

    public bool Recognises(in FileHead head) => format == StoryFormat.Tsv
        ? head.NameEndsWith(".tsv") || head.NameEndsWith(".tab")
        : head.NameEndsWith(".csv") || !head.NameEndsWith(".tsv") && !head.NameEndsWith(".tab") && ColumnNames.BeginsTable(head.Text, head.Map);

    public IEnumerable<ReadResult> Read(StoryInput input)
    {
        var separator = format == StoryFormat.Tsv ? (byte)'\t' : Separator.Of(input.Head.Span);
        var rows = new TableRows(input.Lines, separator, input.MaxStoryBytes);
        if (!NextRow(rows) || Separator.IsDeclared(rows) && !NextRow(rows))
            yield break;
        if (rows.State != RowState.Whole)
        {
            yield return input.RejectFile("its first line is no row of a table");
            yield break;
        }
        var columns = Columns.Of(rows, input.Map);
        if (columns.Problem is { } problem)
        {
            yield return input.RejectFile(problem);
            yield break;
        }
        var values = new FieldValues();
        if (columns.HasHeader && !NextRow(rows))
            yield break;
        do
        {
            yield return Row(input, rows, columns, values);
        }
        while (NextRow(rows));
    }

    /// <summary>The next row that is not empty.</summary>
    private static bool NextRow(TableRows rows)
    {
        while (rows.MoveNext())
        {
            if (rows.Count > 1 || rows.State != RowState.Whole || !Paragraphs.Blank.Is(rows[0]))
                return true;
        }
        return false;
    }

    private static ReadResult Row(StoryInput input, TableRows rows, Columns columns, FieldValues values)
    {
        if (rows.State == RowState.TooLong)
            return input.RejectTooLong(rows.Line);
        if (rows.State == RowState.Unclosed)
            return input.Reject(rows.Line, "a quotation mark is not closed");
        var reason = Take(rows, columns, values);
        return reason is null && values.Build(out reason) is { } story ? input.Accept(story, rows.Line) : input.Reject(rows.Line, reason!);
    }

    private static string? Take(TableRows rows, Columns columns, FieldValues values)
    {
        values.Clear();
        string? reason = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (Paragraphs.Blank.Is(rows[i]))
                continue;
            if (i >= columns.Count)
                return string.Create(CultureInfo.InvariantCulture, $"{rows.Count} cells where there are {columns.Count} columns");
            if (rows[i].Contains((byte)0))
                return "binary";
            var text = Encoding.UTF8.GetString(rows[i]);
            if (columns.FieldsOf(i).Count == 0)
                values.Extra.Text(columns.Name(i), text);
            foreach (var field in columns.FieldsOf(i))
                reason = values.Add(field, text) ?? reason;
        }
        return reason;
    }
}
