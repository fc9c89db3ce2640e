namespace NewsSearch.Extraction.People;

/// <summary>The names of a story, in order, and what each word belongs to.</summary>
internal sealed class StoryNames(IReadOnlyList<NameMention> mentions, NameMention?[] byWord, NameMention?[] byTitle)
{
    public static readonly StoryNames Empty = new([], [], []);

    public IReadOnlyList<NameMention> Mentions { get; } = mentions;

    /// <summary>The name whose title word <paramref name="i"/> is part of.</summary>
    public NameMention? TitledAt(int i) => (uint)i < (uint)byTitle.Length ? byTitle[i] : null;

    /// <summary>The name that word <paramref name="i"/> is part of.</summary>
    public NameMention? At(int i) => (uint)i < (uint)byWord.Length ? byWord[i] : null;
}
