namespace NewsSearch.Querying;

/// <summary>What kind of value a field takes.</summary>
public enum QueryFieldKind
{
    /// <summary>Running text, in which every kind of word, phrase and proximity can be looked for.</summary>
    Text,

    /// <summary>A name, a place or a title: words and phrases of it.</summary>
    Name,

    /// <summary>A value that is matched whole.</summary>
    Keyword,

    /// <summary>Days.</summary>
    Date,

    /// <summary>A whole number or a range of them.</summary>
    Number,

    /// <summary>A stretch of time up to now.</summary>
    Recency,

    /// <summary>One of the names of <see cref="Nodes.StoryState"/>.</summary>
    State,
}
