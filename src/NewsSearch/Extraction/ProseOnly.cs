namespace NewsSearch.Extraction;

/// <summary>An extractor that has nothing to find in what is no prose: its members stay empty there.</summary>
internal sealed class ProseOnly(IExtractor extractor) : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        if (draft.IsProse)
            extractor.Extract(draft);
    }
}
