namespace NewsSearch.Extraction;

/// <summary>Extractors that have nothing to find in what is no prose: their members stay empty there.</summary>
internal sealed class ProseOnly(IReadOnlyList<IExtractor> extractors) : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        if (!draft.IsProse)
            return;
        foreach (var extractor in extractors)
            extractor.Extract(draft);
    }
}
