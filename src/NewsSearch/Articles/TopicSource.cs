namespace NewsSearch.Articles;

/// <summary>Where a topic comes from.</summary>
public enum TopicSource
{
    /// <summary>It came with the story.</summary>
    Given,

    /// <summary>A trained model assigned it.</summary>
    Model,

    /// <summary>It is a phrase of the story's own.</summary>
    Keyphrase,
}
