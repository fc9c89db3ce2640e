using System.CommandLine;
using NewsSearch.Cli.Folders;

namespace NewsSearch.Cli.Commands;

/// <summary>A verb that asks for what belongs to one story.</summary>
/// <typeparam name="TPage">The answer.</typeparam>
internal abstract class StoryVerb<TPage> : Verb
    where TPage : class
{
    private readonly Argument<string> _id = new("ID") { Description = "The story's id, as hits show it." };
    private readonly SearchedStories _stories = new();

    protected StoryVerb(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        Add(_id);
        _stories.AddTo(this);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var id = typed.GetValue(_id)!;
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        if (await AskAsync(index, id, typed, cancellationToken) is { } page)
            return Print(page, typed, shell) ? ExitCode.Done : ExitCode.NothingFound;
        shell.Error.Line($"{Verbs.Program}: There is no story {id} in the index that may be shown.");
        return ExitCode.NothingFound;
    }

    /// <summary>Null where the story is not there.</summary>
    protected abstract Task<TPage?> AskAsync(NewsIndex index, string id, ParseResult typed, CancellationToken cancellationToken);

    /// <summary>Prints the answer, and tells whether anything was found.</summary>
    protected abstract bool Print(TPage page, ParseResult typed, Shell shell);
}
