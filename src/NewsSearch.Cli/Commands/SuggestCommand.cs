using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>suggest PREFIX</c>: completion.</summary>
internal sealed class SuggestCommand : Verb
{
    private readonly Argument<string[]> _prefix = new("PREFIX") { Arity = ArgumentArity.OneOrMore, Description = "What was typed so far." };
    private readonly SearchedStories _stories = new();
    private readonly NumberOption _top = new("--top", "Suggestions; 10 if not given.", 1, 100);
    private readonly ChoiceOption<SuggestionKind> _kind = new(
        "--kind", "Only these.",
        ("person", SuggestionKind.Person), ("place", SuggestionKind.Place), ("source", SuggestionKind.Source), ("topic", SuggestionKind.Topic), ("word", SuggestionKind.Word));

    public SuggestCommand()
        : base("suggest", "Complete a name, place, topic or word, by the number of stories that have it.", "suggest kur", "suggest --kind person sergey l", "suggest лавр --json")
    {
        Add(_prefix);
        _stories.AddTo(this);
        Add(_top);
        Add(_kind);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var request = new SuggestRequest
        {
            Prefix = string.Join(' ', typed.GetValue(_prefix) ?? []),
            Top = typed.GetValue(_top) ?? 10,
            Kinds = typed.GetValue(_kind) is { } kind ? [kind] : [],
        };
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.SuggestAsync(request, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => SuggestJson.Write(json, page));
        else
            foreach (var suggestion in page.Suggestions)
                shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{suggestion.Stories,9}  {suggestion.Text}  ({Words.Of(suggestion.Kind)})"));
        return page.Suggestions.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
