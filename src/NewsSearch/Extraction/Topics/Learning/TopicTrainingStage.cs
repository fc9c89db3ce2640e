namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>Parts of a training.</summary>
public enum TopicTrainingStage
{
    /// <summary>Stories are read.</summary>
    Reading,

    /// <summary>Parts of the stories are held out, to choose settings and to judge.</summary>
    Validating,

    /// <summary>The model is made from all stories.</summary>
    Learning,
}
