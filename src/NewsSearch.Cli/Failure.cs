using System.CommandLine;
using NewsSearch.Alerting;
using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Corpora;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Evaluation;
using NewsSearch.Extraction.Topics.Codes;
using NewsSearch.Extraction.Topics.Learning;
using NewsSearch.Extraction.Topics.Models;
using NewsSearch.Indexing.Snapshots;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli;

/// <summary>Says on one line what went wrong and what to do, and chooses the exit code.</summary>
internal static class Failure
{
    /// <summary>What was typed may stand in a message, and may be of any length.</summary>
    private const int LongestMessage = 1_000;

    public static int Report(Exception failure, ParseResult typed, Shell shell)
    {
        var verb = typed.CommandResult.Command as Verb;
        if (failure is QueryFailureException query)
            return Report(query, verb is not null && verb.WantsJson(typed), shell);
        var code = CodeOf(failure);
        var message = failure switch
        {
            OperationCanceledException => "stopped",
            FolderOccupiedException when verb is RestoreCommand => $"{failure.Message} See --replace.",
            UsageException => $"{failure.Message} See '{Verbs.Program} {(verb is null ? "" : verb.Name + " ")}--help'.",
            IndexLockedException or NewsIndexNotFoundException => failure.Message,
            DamagedIndexException => $"{failure.Message} 'check' says more, and 'repair' makes it anew from the stories that it stores, as far as they can be read.",
            StoryPathNotFoundException or EvaluationFileException or StaleCursorException or IOException or InvalidDataException => failure.Message,
            CorpusException or TopicTrainingException or AliasEditException or TimelineTooLongException => failure.Message,
            AlertException when verb is AlertCommand && failure.Message.EndsWith("already.", StringComparison.Ordinal) => $"{failure.Message} See --replace.",
            AlertException => failure.Message,
            UnauthorizedAccessException => $"{failure.Message} Choose another folder or change its rights.",
            _ => $"internal error: {failure.GetType().Name}: {failure.Message} Please report it with the command line.",
        };
        shell.Error.Line($"{Verbs.Program}: {(message.Length <= LongestMessage ? message : message[..LongestMessage] + "…")}");
        return code;
    }

    private static int CodeOf(Exception failure) => failure switch
    {
        OperationCanceledException => ExitCode.Interrupted,
        CorpusException corpus => corpus.ExitCode,
        UsageException or FolderOccupiedException or StaleCursorException or AliasEditException or AlertException or TimelineTooLongException => ExitCode.Usage,
        DamagedIndexException or SnapshotException or EvaluationFileException or TopicTrainingException or TopicModelException or NewsCodesException or InvalidDataException => ExitCode.BadData,
        NewsIndexNotFoundException or StoryPathNotFoundException or FileNotFoundException or DirectoryNotFoundException => ExitCode.NoInput,
        IndexLockedException => ExitCode.Busy,
        _ => ExitCode.Internal,
    };

    private static int Report(QueryFailureException failure, bool asJson, Shell shell)
    {
        if (asJson)
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                QueryErrorJson.WriteMember(json, failure.Error);
                json.WriteEndObject();
            });
        shell.Error.Line($"{Verbs.Program}: {failure.Error.Message}");
        foreach (var line in failure.Error.ToCaret(failure.Query).Split('\n'))
            shell.Error.Line("  " + line);
        if (failure.Error.Rewrite.Length > 0)
            shell.Error.Line($"Try: {failure.Error.Rewrite}");
        return ExitCode.Usage;
    }
}
