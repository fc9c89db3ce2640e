using NewsSearch.Extraction.Topics.Learning;

namespace NewsSearch.Cli.Output;

/// <summary>What a training came to.</summary>
/// <param name="Training">The model, and what it was made from.</param>
/// <param name="Rejected">Records that are no stories.</param>
/// <param name="Seconds">From the first file to the model on disk.</param>
/// <param name="ModelBytes">Size of the model's file.</param>
internal sealed record TrainingSummary(TopicTraining Training, long Rejected, double Seconds, long ModelBytes);
