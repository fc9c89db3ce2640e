namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>The stories cannot teach a model.</summary>
public sealed class TopicTrainingException : Exception
{
    /// <summary>Says what is missing.</summary>
    public TopicTrainingException(string message)
        : base(message)
    {
    }
}
