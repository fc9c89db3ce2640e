namespace NewsSearch.Extraction.Topics.Models;

/// <summary>A file is no model of topics, or a damaged one.</summary>
public sealed class TopicModelException : IOException
{
    /// <summary>Says which file and what is wrong with it.</summary>
    public TopicModelException(string message)
        : base(message)
    {
    }
}
