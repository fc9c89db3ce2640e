namespace NewsSearch.Extraction;

/// <summary>
/// Finds one kind of thing in a story. Stateless and thread-safe; the same story always gives the same result, whatever
/// was read before it. Costs time and memory linear in the story; garbage yields nothing rather than nonsense.
/// </summary>
internal interface IExtractor
{
    /// <summary>Reads <paramref name="draft"/> and fills the members this extractor answers for. Never throws on text.</summary>
    void Extract(ArticleDraft draft);
}
