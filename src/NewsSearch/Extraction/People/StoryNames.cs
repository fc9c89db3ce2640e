namespace NewsSearch.Extraction.People;

/// <summary>The names of a story, in order, and what each word belongs to.</summary>
/// <param name="mentions">The names, in order.</param>
/// <param name="byWord">For each word the number of the name that it is part of, from one; nought for none.</param>
/// <param name="byTitle">The same for the words of titles.</param>
internal sealed class StoryNames(List<NameMention> mentions, int[] byWord, int[] byTitle)
{
    public static readonly StoryNames Empty = new([], [], []);

    public IReadOnlyList<NameMention> Mentions => mentions;

    /// <summary>The name whose title word <paramref name="i"/> is part of.</summary>
    public NameMention? TitledAt(int i) => (uint)i < (uint)byTitle.Length && byTitle[i] is > 0 and var number ? mentions[number - 1] : null;

    /// <summary>The name that word <paramref name="i"/> is part of.</summary>
    public NameMention? At(int i) => (uint)i < (uint)byWord.Length && byWord[i] is > 0 and var number ? mentions[number - 1] : null;
}
