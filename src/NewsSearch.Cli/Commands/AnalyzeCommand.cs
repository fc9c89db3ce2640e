using System.CommandLine;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>analyze TEXT</c>: what terms a text gives.</summary>
internal sealed class AnalyzeCommand : Verb
{
    private const int LongestText = 1 << 20;

    private readonly Argument<string[]> _text = new("TEXT")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The text. A single - reads it from standard input.",
    };

    public AnalyzeCommand()
        : base("analyze", "Print what terms a text gives.", "analyze \"The U.S. long-term treaties\"")
    {
        Add(_text);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var words = typed.GetValue(_text) ?? [];
        var text = words is ["-"] ? await Shell.ReadInputAsync(LongestText, cancellationToken) : string.Join(' ', words);
        if (text.Length > LongestText)
            throw new UsageException("The text is longer than 1 MiB.");
        var terms = TextAnalysis.Of(text);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => AnalysisJson.Write(json, terms));
        else
            AnalysisText.Write(shell.Out, terms);
        return terms.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
