namespace NewsSearch.Presentation;

/// <summary>What stories can be counted by.</summary>
public enum FacetField
{
    /// <summary>Who put the story out.</summary>
    Source,

    /// <summary>Places of filing.</summary>
    Dateline,

    /// <summary>Country of filing, as ISO 3166 has it.</summary>
    Country,

    /// <summary>Who is quoted.</summary>
    Speaker,

    /// <summary>Labels of topics of every origin.</summary>
    Topic,

    /// <summary>Topics that came with the story.</summary>
    TopicGiven,

    /// <summary>Topics that a trained model found.</summary>
    TopicModel,

    /// <summary>Topics taken from the story's own words.</summary>
    TopicKeyphrase,

    /// <summary>Places that the story is about.</summary>
    Place,

    /// <summary>Language, as BCP 47 has it.</summary>
    Language,

    /// <summary>Year of publication.</summary>
    Year,

    /// <summary>Month of publication, as 2019-05.</summary>
    Month,

    /// <summary>Day of publication, as 2019-05-30.</summary>
    Day,

    /// <summary>Usable, withheld, canceled or embargoed.</summary>
    State,
}
