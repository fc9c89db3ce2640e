using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Extraction.Topics.Learning;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Commands;

/// <summary><c>train-topics PATH... --out MODEL</c>: learns topics from stories that have them.</summary>
internal sealed class TrainTopicsCommand : Verb
{
    private readonly PathsArgument _paths = new();
    private readonly StoryFormats _formats = new();
    private readonly TextOption _out = new("--out", "MODEL", "Write the model to this file.") { Required = true };
    private readonly NumberOption _threads = new("--threads", "Threads for training; else one a processor.", 1, 1024);
    private readonly TextOption _rejects = new("--rejects", "FILE", "Write what could not be read to this file, a line of JSON each.");

    public TrainTopicsCommand()
        : base(
            "train-topics",
            "Train a topic model on stories whose topics editors gave; stories without count as having none of them.",
            "train-topics archive.jsonl.gz --out topics.model",
            "index --topic-model topics.model new-stories/",
            "extract --topic-model topics.model --newscodes cptall-en-GB.json wire.txt")
    {
        Add(_paths);
        Add(_out);
        _formats.AddTo(this);
        Add(_threads);
        Add(_rejects);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var path = Target(typed.GetValue(_out)!);
        var started = shell.Time.GetTimestamp();
        var progress = new TrainingProgress(shell.Error, shell.Time);
        var results = new StoryFiles(_formats.Reading(typed)).Read(typed.GetValue(_paths)!, cancellationToken: cancellationToken);
        using var rejections = new RejectionLog(shell.Error, typed.GetValue(_rejects));
        var training = await Task.Run(
            () => new TopicTrainer(typed.GetValue(_threads) ?? 0).Train(rejections.StoriesOf(results), progress, cancellationToken), cancellationToken);
        training.Model.Save(path);
        progress.Close();
        rejections.Close();
        if (training.Labelled < TopicTrainer.FewStories)
            shell.Error.Line(string.Create(
                CultureInfo.InvariantCulture, $"notice: only {training.Labelled} stories have topics; with fewer than {TopicTrainer.FewStories}, only frequent topics are found."));
        var summary = new TrainingSummary(training, rejections.Count, shell.Time.GetElapsedTime(started).TotalSeconds, new FileInfo(path).Length);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => TrainingSummaryJson.Write(json, summary));
        else
            TrainingSummaryText.Write(shell.Out, summary);
        return rejections.Count > 0 ? ExitCode.InputRejected : ExitCode.Done;
    }

    /// <summary>Found out before the work: whether the model can be written there.</summary>
    private static string Target(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"--out names a folder, {path}; it is to name a file.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(folder) ? path : throw new DirectoryNotFoundException($"There is no folder {folder} to write the model to.");
    }
}
