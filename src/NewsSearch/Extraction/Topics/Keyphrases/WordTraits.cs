namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>What the word lists of keyphrases say of a word.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>No phrase holds it.</summary>
    Stop = 1,

    /// <summary>Says little alone.</summary>
    Weak = 2,

    /// <summary>A person's name stands beside it.</summary>
    Title = 4,

    /// <summary>A stop word that a name may begin with.</summary>
    NameStart = 8,
}
