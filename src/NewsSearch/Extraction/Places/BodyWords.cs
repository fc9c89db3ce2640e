using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Places;

/// <summary>The words of a body that tell what a story is about: all of them, but for the tail of a very long one.</summary>
internal static class BodyWords
{
    private const int Most = 20_000;

    public static ReadOnlySpan<Word> Of(ArticleDraft draft)
    {
        ReadOnlySpan<Word> words = draft.Words;
        return words.Length <= Most ? words : words[..Most];
    }
}
