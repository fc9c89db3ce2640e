using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output;
using NewsSearch.Contract.Json;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Commands;

/// <summary><c>extract PATH...</c>: prints what would be indexed, one article a line of JSON.</summary>
internal sealed class ExtractCommand : Verb
{
    private readonly PathsArgument _paths = new();
    private readonly StoryFormats _formats = new();
    private readonly ExtractionSettings _extraction = new();
    private readonly TextOption _rejects = new("--rejects", "FILE", "Write what could not be read to this file, a line of JSON each.");

    public ExtractCommand()
        : base("extract", "Print what would be indexed, one article a line of JSON; touches no index.", "extract wire.txt", "extract --format jsonl - < stories.jsonl", "extract reut2-000.sgm export.csv", "extract --topic-model topics.model wire.txt")
    {
        Add(_paths);
        _formats.AddTo(this);
        _extraction.AddTo(this);
        Add(_rejects);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var extractor = new ArticleExtractor(_extraction.Load(typed));
        var results = new StoryFiles(_formats.Reading(typed))
            .Read(typed.GetValue(_paths)!, cancellationToken: cancellationToken);
        using var rejections = new RejectionLog(shell.Error, typed.GetValue(_rejects));
        var printed = 0L;
        await foreach (var lines in Extracting.ChunksAsync(extractor, rejections.StoriesOf(results), Line, cancellationToken: cancellationToken))
        {
            foreach (var line in lines)
                shell.Stdout.Write(line.Span);
            printed += lines.Length;
        }
        rejections.Close();
        return rejections.Count > 0 ? ExitCode.InputRejected : printed > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static ReadOnlyMemory<byte> Line(Article article) => JsonOutput.Line(json =>
    {
        json.WriteStartObject();
        ArticleJson.WriteMembers(json, article, article.Version);
        json.WriteEndObject();
    });
}
