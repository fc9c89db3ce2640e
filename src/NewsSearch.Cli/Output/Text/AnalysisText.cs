using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>The terms of a text, one a line.</summary>
internal static class AnalysisText
{
    public static void Write(TerminalText to, IReadOnlyList<AnalyzedTerm> terms)
    {
        to.Line($"{"position",8}  {"offsets",-11} {"term",-20} {"written",-20} {"stem",-20}");
        foreach (var term in terms)
            to.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{term.Position,8}  {$"{term.Start}-{term.End}",-11} {term.Term,-20} {term.Written,-20} {term.Stem,-20} {Remarks(term)}").TrimEnd());
    }

    private static string Remarks(AnalyzedTerm term)
    {
        var remarks = new List<string>();
        if (term.Joined)
            remarks.Add("joined by a hyphen");
        if (term.IsAcronym)
            remarks.Add(term.Spellings.Count == 0 ? "acronym" : "acronym, also " + string.Join(", ", term.Spellings));
        return string.Join("; ", remarks);
    }
}
