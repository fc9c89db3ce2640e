using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>aliases [NAME]</c>: which names of speakers are one person's, and decisions on it.</summary>
internal sealed class AliasesCommand : Verb
{
    private readonly Argument<string[]> _name = new("NAME")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A speaker's name, in any spelling; nothing lists everybody with several names.",
    };

    private readonly IndexOption _index = new();
    private readonly TwoNamesOption _join = new("--join", "Decide that two names are one person's.");
    private readonly TwoNamesOption _part = new("--part", "Decide that two names are not one person's.");
    private readonly Flag _reset = new("--reset", "Forget all that was decided.");
    private readonly NumberOption _top = new("--top", "People to list; 50 if not given.", 1, 1_000_000);

    public AliasesCommand()
        : base("aliases", "Show, join or part the names of one speaker across stories.",
            "aliases Lavrov", "aliases --join 'Boris Johnson' 'Alexander Johnson'", "aliases --part Lavrov 'Sergey Lavrov'", "aliases --top 20 --json")
    {
        Add(_name);
        Add(_join);
        Add(_part);
        Add(_reset);
        Add(_top);
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var (join, part, reset) = (_join.Read(typed), _part.Read(typed), typed.GetValue(_reset));
        var changes = (join is null ? 0 : 1) + (part is null ? 0 : 1) + (reset ? 1 : 0);
        if (changes > 1)
            throw new UsageException("--join, --part and --reset are one change each; give one of them.");
        if (changes == 1 && typed.GetValue(_name) is { Length: > 0 })
            throw new UsageException("A change takes no NAME besides its two names; put names of several words in quotation marks.");
        // Opened to read first: writing would make an index where there is none.
        await using var index = _index.OpenToRead(typed);
        if (changes == 0)
            return await ShowAsync(index, typed, shell, cancellationToken);
        await using var written = NewsIndex.Open(_index.Folder(typed));
        if (reset)
        {
            var forgotten = await written.ResetAliasesAsync(cancellationToken);
            Say(typed, shell, forgotten, "forgotten");
            return ExitCode.Done;
        }
        if (join is var (one, same))
            await written.JoinNamesAsync(one, same, cancellationToken);
        if (part is var (name, other))
            await written.PartNamesAsync(name, other, cancellationToken);
        Say(typed, shell, 1, join is not null ? "joined" : "parted");
        return ExitCode.Done;
    }

    private async Task<int> ShowAsync(NewsIndex index, ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var name = typed.GetValue(_name) is { Length: > 0 } words ? string.Join(' ', words) : null;
        var page = await index.AliasesAsync(name, typed.GetValue(_top) ?? 50, cancellationToken);
        foreach (var problem in page.Problems)
            shell.Error.Line(problem);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => AliasesJson.Write(json, page));
        else
            AliasesText.Write(shell.Out, page);
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private void Say(ParseResult typed, Shell shell, int count, string done)
    {
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                json.WriteNumber(done, count);
                json.WriteEndObject();
            });
        else
            shell.Out.Line(count == 1 && done != "forgotten" ? done : string.Create(CultureInfo.InvariantCulture, $"{count} {done}"));
    }
}
