namespace NewsSearch.Presentation;

/// <summary>Whoever is taken for one person across stories.</summary>
/// <param name="Name">The name that facets count it under: the most frequent one with a given name.</param>
/// <param name="Stories">Stories of all spellings; one that writes the name in two ways counts twice.</param>
/// <param name="IsShared">Whether the name fits several others, none of them far the commonest, so that it stands by itself.</param>
/// <param name="Spellings">All names, the most frequent first; never empty.</param>
public sealed record NamedPerson(string Name, long Stories, bool IsShared, IReadOnlyList<NameSpelling> Spellings);
