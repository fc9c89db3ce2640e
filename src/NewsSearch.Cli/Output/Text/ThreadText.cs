using System.Globalization;
using NewsSearch.Contract;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>A chain of events, a line each: when, what, by whom; the story that was asked about is marked.</summary>
internal static class ThreadText
{
    private const int WidthOfTime = 20;

    public static void Write(Shell shell, ThreadPage page)
    {
        NoticeText.Write(shell.Error, page.Notices);
        foreach (var hit in page.Stories.Select(s => s.Hit))
        {
            shell.Out.Write(hit.Id == page.Id ? "> " : "  ");
            shell.Out.Dim((hit.Published?.ToString() ?? "").PadRight(WidthOfTime));
            shell.Out.Write("  ");
            shell.Out.Bold(hit.Headline.Length > 0 ? hit.Headline : "(no headline)");
            shell.Out.Dim(string.Concat(hit.Badges.Select(badge => "  [" + Words.Of(badge) + "]")));
            shell.Out.Dim(" | " + string.Join(" | ", new[] { hit.Source, hit.Id }.OfType<string>()));
            shell.Out.Line();
        }
        shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{page.Total} {(page.Total == 1 ? "story" : "stories")}{CopiesLine.Among(page.Copies, ", ", "")}"));
    }
}
