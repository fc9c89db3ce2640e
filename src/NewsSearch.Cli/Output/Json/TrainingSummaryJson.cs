using System.Text.Json;

namespace NewsSearch.Cli.Output.Json;

/// <summary>What a training came to.</summary>
internal static class TrainingSummaryJson
{
    public static void Write(Utf8JsonWriter json, TrainingSummary summary)
    {
        var training = summary.Training;
        json.WriteStartObject();
        json.WriteNumber("stories", training.Stories);
        json.WriteNumber("labelled", training.Labelled);
        json.WriteNumber("labels", training.Model.Labels.Count);
        json.WriteNumber("rareLabels", training.RareLabels);
        json.WriteNumber("microF1", Math.Round(training.MicroF1, 4));
        json.WriteNumber("macroF1", Math.Round(training.MacroF1, 4));
        json.WriteNumber("rejected", summary.Rejected);
        json.WriteNumber("seconds", Math.Round(summary.Seconds, 3));
        json.WriteNumber("modelBytes", summary.ModelBytes);
        json.WriteEndObject();
    }
}
