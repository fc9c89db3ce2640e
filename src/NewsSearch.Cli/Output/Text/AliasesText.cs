using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>People with their names, and what was decided on names.</summary>
internal static class AliasesText
{
    public static void Write(TerminalText to, AliasPage page)
    {
        foreach (var person in page.People)
        {
            to.Bold(person.Name);
            to.Line(person.IsShared ? "  (may be any of several)" : "");
            foreach (var spelling in person.Spellings)
                to.Line(string.Create(CultureInfo.InvariantCulture, $"{spelling.Stories,9}  {spelling.Name}"));
            to.Line();
        }
        foreach (var decision in page.Decisions)
            to.Line($"{(decision.IsJoin ? "joined" : "parted")}: {decision.Name}, {decision.Other}");
        to.Line(page.Total == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} people"));
    }
}
