namespace NewsSearch.Presentation;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>Somebody who is quoted.</summary>
    Person,

    /// <summary>A place that stories are about.</summary>
    Place,

    /// <summary>Who puts stories out.</summary>
    Source,

    /// <summary>A topic, folded as <c>topic:</c> compares it.</summary>
    Topic,

    /// <summary>A word of headlines and texts.</summary>
    Word,
}
