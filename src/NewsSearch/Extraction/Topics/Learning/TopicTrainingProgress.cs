namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>How far a training is.</summary>
/// <param name="Stage">What is done now.</param>
/// <param name="Done">Stories read, or steps done.</param>
/// <param name="Total">Steps in all; 0 where nobody knows.</param>
public readonly record struct TopicTrainingProgress(TopicTrainingStage Stage, int Done, int Total);
