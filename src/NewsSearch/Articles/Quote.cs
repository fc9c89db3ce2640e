namespace NewsSearch.Articles;

/// <summary>What somebody said or wrote, and who. Ranges count in <see cref="Article.Body"/>.</summary>
public sealed record Quote
{
    /// <summary>The words, without the quotation marks around them.</summary>
    public required string Text { get; init; }

    /// <summary>Where the words stand, without the quotation marks around them.</summary>
    public required TextRange Range { get; init; }

    /// <summary>How the words are given.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>The fullest name of the speaker in this story; null where the speaker is not known.</summary>
    public string? Speaker { get; init; }

    /// <summary>The speaker as named beside the words: a name, a pronoun, a description.</summary>
    public string? Mention { get; init; }

    /// <summary>Where <see cref="Mention"/> stands.</summary>
    public TextRange? MentionRange { get; init; }

    /// <summary>Title or role of the speaker as the story gives it.</summary>
    public string? Role { get; init; }

    /// <summary>The reporting words: "said", "pointed out", "according to".</summary>
    public string? Cue { get; init; }

    /// <summary>Where <see cref="Cue"/> stands.</summary>
    public TextRange? CueRange { get; init; }

    /// <summary>Name of the rule that attributed the words.</summary>
    public required string Rule { get; init; }

    /// <summary>How far the attribution may be trusted, 0 to 1: the share of cases in which the rule was right when measured.</summary>
    public required double Confidence { get; init; }
}
