using System.Globalization;
using NewsSearch.Extraction.Topics.Learning;

namespace NewsSearch.Cli.Output;

/// <summary>Tells how far a training is: on a terminal in one line, else with a line a stage.</summary>
internal sealed class TrainingProgress(TerminalText to, TimeProvider time) : IProgress<TopicTrainingProgress>
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private TopicTrainingStage? _stage;
    private long _told;

    public void Report(TopicTrainingProgress value)
    {
        if (to.Width is null)
        {
            if (_stage != value.Stage)
                to.Line(Name(value.Stage));
        }
        else if (_stage != value.Stage || value.Stage != TopicTrainingStage.Reading || time.GetElapsedTime(_told) >= Between)
        {
            _told = time.GetTimestamp();
            to.Rewrite(string.Create(
                CultureInfo.InvariantCulture, $"{Name(value.Stage)}{(value.Total > 0 ? $", {100 * value.Done / value.Total} %" : $" ({value.Done})")}"));
        }
        _stage = value.Stage;
    }

    /// <summary>Takes the line away, before something else is written.</summary>
    public void Close() => to.LeaveRewritten();

    private static string Name(TopicTrainingStage stage) => stage switch
    {
        TopicTrainingStage.Reading => "reading stories",
        TopicTrainingStage.Validating => "training on parts, to choose settings on the rest",
        _ => "training on all",
    };
}
