using System.Collections.Immutable;

namespace NewsSearch.Analysis.People;

/// <summary>Who is taken for one person across stories.</summary>
/// <param name="Spellings">All spellings, the most frequent first.</param>
/// <param name="IsShared">Whether its name may be that of several others, so that it was left apart.</param>
internal sealed record Person(ImmutableArray<SpeakerSpelling> Spellings, bool IsShared)
{
    private ImmutableArray<PersonName>? _names;

    /// <summary>The spellings taken apart.</summary>
    public ImmutableArray<PersonName> Names => _names ??= [.. Spellings.Select(s => PersonName.Of(s.Name))];

    /// <summary>The most frequent spelling of those with a given name; where none has one, of all.</summary>
    public string Name => (Names.FirstOrDefault(n => n.FullGiven > 0) ?? Names[0]).Text;

    /// <summary>Stories of all spellings; one that has two of them counts twice.</summary>
    public long Stories { get; } = Spellings.Sum(s => (long)s.Stories);

    /// <summary>The same person under other names too.</summary>
    public Person With(Person other) => new(
        [.. Spellings.Union(other.Spellings).OrderByDescending(s => s.Stories).ThenBy(s => s.Name, StringComparer.Ordinal)], false);
}
