using System.Globalization;
using System.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation.Receipts;

namespace NewsSearch.Cli.Output.Text;

/// <summary>A receipt as one line behind an answer, and what came of counting again.</summary>
internal static class ReceiptText
{
    /// <summary>What the line begins with, to be found again.</summary>
    public const string Mark = "receipt: ";

    public static void Write(TerminalText to, SearchReceipt receipt) =>
        to.Line(Mark + Encoding.UTF8.GetString(JsonOutput.Line(json => ReceiptJson.Write(json, receipt)).Span).TrimEnd('\n'));

    public static void Write(TerminalText to, ReceiptVerdict verdict)
    {
        to.Line($"query: {verdict.Then.Query}");
        to.Line(string.Create(CultureInfo.InvariantCulture, $"then: {verdict.Then.Total:N0} stories, {verdict.Then.Groups:N0} without copies, of {verdict.Then.Articles:N0} taken in by {verdict.Then.TakenInBy:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}"));
        if (verdict.Now is { } now)
            to.Line(string.Create(CultureInfo.InvariantCulture, $"now:  {now.Total:N0} stories, {now.Groups:N0} without copies, of {now.Articles:N0}"));
        to.Line(verdict.IsSame ? "the same stories" : "not the same stories");
        foreach (var reason in verdict.Reasons)
            to.Line("  " + reason);
    }
}
