using System.Globalization;

namespace NewsSearch.Cli.Output.Text;

/// <summary>What a training came to, on a few lines.</summary>
internal static class TrainingSummaryText
{
    public static void Write(TerminalText to, TrainingSummary summary)
    {
        var training = summary.Training;
        var rare = training.RareLabels > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {training.RareLabels} more with a single story left out") : "";
        to.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{training.Stories} stories, {training.Labelled} with topics; {training.Model.Labels.Count} topics{rare}"));
        to.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"on stories held out: micro-F1 {training.MicroF1:0.000}, macro-F1 {training.MacroF1:0.000}; {summary.Seconds:0.0} s, {(summary.ModelBytes + 1023) / 1024} kB"));
    }
}
