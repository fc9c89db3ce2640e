using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Languages;

/// <summary>The language of a story, and whose word lists it is read with.</summary>
internal sealed class LanguageExtractor : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        draft.LanguageTag = LanguageDetector.Detect(draft.Raw.Language, draft.Body.AsSpan(Math.Min(draft.Dateline?.End ?? 0, draft.Body.Length)), draft.Headline);
        draft.Language = StoryLanguage.Of(draft.LanguageTag);
    }
}
