namespace NewsSearch.Presentation;

/// <summary>What two stories have in common, as the story that was asked about has it. Immutable.</summary>
/// <param name="Words">Stems of the words that bind them most, besides names; the strongest first.</param>
/// <param name="Names">People and organisations.</param>
/// <param name="Places">Places.</param>
/// <param name="Dates">Dates: those that both speak of, and those spoken of on which the other was published. "2018-11-14", "2018-11" or "1956".</param>
/// <param name="Sections">Headings of sections that the other is about; told of background alone.</param>
public sealed record SharedTraits(
    IReadOnlyList<string> Words, IReadOnlyList<string> Names, IReadOnlyList<string> Places, IReadOnlyList<string> Dates, IReadOnlyList<string> Sections)
{
    /// <summary>Nothing.</summary>
    public static SharedTraits None { get; } = new([], [], [], [], []);
}
