namespace NewsSearch.Extraction.Quotes.Subjects;

/// <summary>How a source is referred to.</summary>
internal enum MentionKind
{
    Name,
    Pronoun,

    /// <summary>"the minister", "officials".</summary>
    Description,
}
