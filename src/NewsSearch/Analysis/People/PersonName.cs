using System.Collections.Immutable;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Analysis.People;

/// <summary>
/// A speaker's name taken apart: family name and given names, each as a key that all its spellings share, in either script.
/// What is no name of a person, "the ministry", is one with itself alone. Immutable; linear in the name.
/// </summary>
internal sealed record PersonName
{
    private const int MostWords = 7;

    private static readonly Lazy<HashSet<string>> s_particles = new(() => Listed("particles.txt"));
    private static readonly Lazy<HashSet<string>> s_collectives = new(() => Listed("collectives.txt"));

    /// <summary>As it was written.</summary>
    public required string Text { get; init; }

    /// <summary>Folded: what decisions on names are compared by.</summary>
    public required string Folded { get; init; }

    /// <summary>What all spellings of the family name share; of what is no person, of the whole.</summary>
    public required string FamilyKey { get; init; }

    /// <summary>The family name, folded; empty of what is no person.</summary>
    public required string Family { get; init; }

    /// <summary>In order, particles left out.</summary>
    public required ImmutableArray<NameWord> Given { get; init; }

    /// <summary>Given names that are more than an initial.</summary>
    public int FullGiven => Given.Count(g => !g.IsInitial);

    /// <summary>Takes a name apart. Every text gives one.</summary>
    public static PersonName Of(string text)
    {
        var bounded = text.AsSpan(0, Math.Min(text.Length, NameBlock.LongestName));
        // S.V. Lavrov has two initials, not an acronym.
        var words = TextAnalyzer.Analyze(bounded.ToString().Replace('.', ' '));
        var folded = Keywords.Fold(bounded.ToString());
        var family = FamilyName.IndexIn(words);
        if (family < 0 || !IsPerson(words, family))
            return new PersonName { Text = text, Folded = folded, FamilyKey = "=" + folded, Family = "", Given = [] };
        var name = words.Term(family).ToString();
        return new PersonName
        {
            Text = text,
            Folded = folded,
            Family = name,
            FamilyKey = NameSkeleton.Of(name),
            Given = [.. Enumerable.Range(0, words.Count).Where(i => i != family && !IsAside(words, i)).Select(i => GivenNames.Of(words.Term(i).ToString()))],
        };
    }

    /// <summary>
    /// Whether both may be one person: the same family name, and no given name against another. Given names are compared in
    /// order, so that George W. and George H. W. are two; who has fewer of them may be anybody who has more.
    /// </summary>
    public bool Fits(PersonName other)
    {
        if (FamilyKey != other.FamilyKey)
            return false;
        for (var i = 0; i < Math.Min(Given.Length, other.Given.Length); i++)
            if (!Given[i].Fits(other.Given[i]))
                return false;
        return true;
    }

    /// <summary>Whether both say the same, in whatever spelling.</summary>
    public bool Says(PersonName other) => FamilyKey == other.FamilyKey && Given.Length == other.Given.Length
        && Given.Zip(other.Given).All(pair => pair.First.IsInitial == pair.Second.IsInitial && pair.First.Fits(pair.Second));

    /// <summary>Capitals throughout but for particles, or none at all as somebody types them; no digit, no word of a collective.</summary>
    private static bool IsPerson(AnalyzedText words, int family)
    {
        if (words.Count > MostWords)
            return false;
        var lower = 0;
        var small = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words.Term(i);
            if (word.ContainsAnyInRange('0', '9') || s_collectives.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                return false;
            small += IsParticle(word) ? 1 : 0;
            lower += char.IsLower(words.Written(i)[0]) && !IsParticle(word) ? 1 : 0;
        }
        return !IsParticle(words.Term(family)) && (lower == 0 || lower + small == words.Count);
    }

    /// <summary>van der Bellen, al-Assad, Jr.; Al Gore has a given name.</summary>
    private static bool IsAside(AnalyzedText words, int at)
    {
        var word = words.Term(at);
        return FamilyName.IsSuffix(word)
            || IsParticle(word) && (char.IsLower(words.Written(at)[0]) || at + 1 < words.Count && words[at + 1].Joined || at > 0);
    }

    private static bool IsParticle(ReadOnlySpan<char> word) => s_particles.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static HashSet<string> Listed(string file) =>
        EmbeddedText.Lines("Analysis.People." + file).SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
}
