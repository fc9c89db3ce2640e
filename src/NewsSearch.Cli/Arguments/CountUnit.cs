namespace NewsSearch.Cli.Arguments;

/// <summary>What is counted.</summary>
internal enum CountUnit
{
    /// <summary>Stories.</summary>
    Stories,

    /// <summary>Places of words, besides.</summary>
    Words,
}
