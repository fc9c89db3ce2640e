using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>What came of a training.</summary>
public sealed record TopicTraining
{
    /// <summary>The model.</summary>
    public required TopicModel Model { get; init; }

    /// <summary>Stories read.</summary>
    public required int Stories { get; init; }

    /// <summary>Those with a topic.</summary>
    public required int Labelled { get; init; }

    /// <summary>Topics with a single story, which were left out.</summary>
    public required int RareLabels { get; init; }

    /// <summary>F1 over all decisions on stories held out of training (4 folds), 0 to 1.</summary>
    public required double MicroF1 { get; init; }

    /// <summary>The mean over the model's topics of each one's F1 on stories held out, 0 to 1.</summary>
    public required double MacroF1 { get; init; }
}
