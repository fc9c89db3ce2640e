using System.Globalization;
using NewsSearch.Contract;
using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Cli.Output.Text;

/// <summary>Keywords in context, one below the other.</summary>
internal static class KwicText
{
    /// <summary>Date, then the left side as wide as asked for, so that keywords begin in one column.</summary>
    public static void Write(Shell shell, KwicPage page, int width)
    {
        TranslationText.Write(shell.Error, page.Translation);
        shell.Error.Line("understood: " + page.Understood);
        NoticeText.Write(shell.Error, page.Notices);
        foreach (var line in page.Lines)
        {
            shell.Out.Dim((line.Published?.ToString() ?? "").PadRight(10)[..10] + "  ");
            var left = Neutral.Line(line.Left);
            shell.Out.Write(new string(' ', Math.Max(0, width - Columns.Of(left))) + left);
            shell.Out.Bold(line.Keyword);
            shell.Out.Line(line.Right);
        }
        var copies = page.InCopies > 0 ? string.Create(CultureInfo.InvariantCulture, $", {page.InCopies:N0} of them in copies") : "";
        shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} places in {page.Stories:N0} stories{copies}"));
    }
}
