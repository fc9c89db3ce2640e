using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Output.Text;

/// <summary>Stories that belong to one, each with what it shares with it.</summary>
internal static class RelatedText
{
    private const int Indent = 3;

    public static void Write(Shell shell, IReadOnlyList<RelatedStory> stories, IReadOnlyList<QueryNotice> notices)
    {
        NoticeText.Write(shell.Error, notices);
        foreach (var story in stories)
            HitText.Write(shell.Out, story.Hit, () =>
            {
                if (Shared(story.Shared) is { Length: > 0 } shared)
                    shell.Out.Paragraph(new StyledLine("shares " + shared), Indent);
            });
        shell.Out.Line(stories.Count == 1 ? "1 story" : FormattableString.Invariant($"{stories.Count} stories"));
    }

    private static string Shared(SharedTraits shared) => string.Join("; ", new[]
    {
        string.Join(", ", shared.Names.Concat(shared.Places).Concat(shared.Dates).Distinct()),
        shared.Words.Count == 0 ? "" : "the words " + string.Join(", ", shared.Words),
        shared.Sections.Count == 0 ? "" : "the section " + string.Join(", ", shared.Sections),
    }.Where(part => part.Length > 0));
}
