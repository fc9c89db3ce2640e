using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>What a new version changed, for people: "-" before what went, "+" before what came, kept sentences counted.</summary>
internal static class DiffText
{
    public static void Write(TerminalText to, StoredStory older, StoredStory newer, IReadOnlyList<StoryChange> changes)
    {
        to.Bold(string.Create(CultureInfo.InvariantCulture, $"{newer.Article.Id}: version {newer.Version} against {older.Version}"));
        to.Line();
        var kept = 0;
        foreach (var change in changes)
        {
            if (change.Kind == StoryChangeKind.Kept)
            {
                kept++;
                continue;
            }
            WriteKept(to, ref kept);
            if (change.Before is { } before)
                to.Paragraph(new StyledLine("- " + before), indent: 2);
            if (change.After is { } after)
                to.Paragraph(new StyledLine("+ " + after), indent: 2);
        }
        WriteKept(to, ref kept);
    }

    private static void WriteKept(TerminalText to, ref int kept)
    {
        if (kept > 0)
            to.Line(string.Create(CultureInfo.InvariantCulture, $"  ({kept} unchanged)"));
        kept = 0;
    }
}
