using NewsSearch.Querying;

namespace NewsSearch.Cli.Output.Text;

/// <summary>Remarks on how a query was read and answered, a line each.</summary>
internal static class NoticeText
{
    public static void Write(TerminalText to, IReadOnlyList<QueryNotice> notices)
    {
        foreach (var notice in notices)
            to.Line("notice: " + notice.Text);
    }
}
