using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>diff ID</c>: what a new version of a story changed.</summary>
internal sealed class DiffCommand : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "The story's id, as hits show it." };
    private readonly IndexOption _index = new();
    private readonly NumberOption _from = new("--from", "The older version; else the one before.", 1, int.MaxValue);
    private readonly NumberOption _to = new("--to", "The newer version; else the latest.", 1, int.MaxValue);

    public DiffCommand()
        : base("diff", "Show what a new version of a story changed, sentence by sentence.", "diff ver-bakery-fire", "diff --from 1 --to 3 ver-bakery-fire")
    {
        Add(_id);
        Add(_index);
        Add(_from);
        Add(_to);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var id = typed.GetValue(_id)!;
        await using var index = _index.OpenToRead(typed);
        var versions = await index.VersionsAsync(id, cancellationToken);
        var newer = versions.FirstOrDefault(v => typed.GetValue(_to) is not { } to || v.Version == to);
        var older = newer is null ? null : versions.FirstOrDefault(v => typed.GetValue(_from) is { } from ? v.Version == from : v.Version < newer.Version);
        if (newer is null || older is null)
        {
            shell.Error.Line($"{Verbs.Program}: {Missing(id, versions)}");
            return ExitCode.NothingFound;
        }
        var changes = StoryDiff.Between(older.Article, newer.Article);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => DiffJson.Write(json, id, older.Version, newer.Version, changes));
        else
            DiffText.Write(shell.Out, older, newer, changes);
        return ExitCode.Done;
    }

    private static string Missing(string id, IReadOnlyList<StoredStory> versions) => versions.Count switch
    {
        0 => $"There is no story {id} in the index.",
        1 => string.Create(CultureInfo.InvariantCulture, $"Of {id} there is version {versions[0].Version} alone, and nothing to compare it with."),
        _ => $"Of {id} there are the versions {string.Join(", ", versions.Select(v => v.Version.ToString(CultureInfo.InvariantCulture)))}.",
    };
}
