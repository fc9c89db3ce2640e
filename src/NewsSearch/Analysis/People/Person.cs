using System.Collections.Immutable;

namespace NewsSearch.Analysis.People;

/// <summary>Who is taken for one person across stories.</summary>
/// <param name="Spellings">All spellings, the most frequent first.</param>
/// <param name="IsShared">Whether its name alone may be that of several others, so that it was left apart.</param>
internal sealed record Person(ImmutableArray<SpeakerSpelling> Spellings, bool IsShared)
{
    /// <summary>The most frequent spelling of those with a given name; where none has one, of all.</summary>
    public string Name { get; } = Spellings.FirstOrDefault(s => PersonName.Of(s.Name).FullGiven > 0, Spellings[0]).Name;

    /// <summary>Stories of all spellings; one that has two of them counts twice.</summary>
    public int Stories { get; } = Spellings.Sum(s => s.Stories);
}
