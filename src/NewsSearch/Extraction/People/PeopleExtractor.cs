using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.People;

/// <summary>People and organisations named, each by the fullest name the story gives, in order of first mention.</summary>
internal sealed class PeopleExtractor : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        var text = new StoryText(draft.Body, draft.Words, SingleQuotes.Find(draft.Body, draft.Paragraphs))
        {
            Language = draft.Language,
        };
        var mentions = NameScanner.Scan(text);
        var named = NameRegister.Resolve(text, mentions);
        // Numbers from one, none being nought: half the room of references.
        var byWord = new int[text.Words.Length];
        var byTitle = new int[text.Words.Length];
        for (var number = 1; number <= mentions.Count; number++)
        {
            var mention = mentions[number - 1];
            byWord.AsSpan(mention.First, mention.Last - mention.First + 1).Fill(number);
            byTitle.AsSpan(mention.Lead, mention.First - mention.Lead).Fill(number);
        }
        draft.Text = text;
        draft.Names = new StoryNames(mentions, byWord, byTitle);
        draft.People = NamesOf(named, NameKind.Person);
        draft.Organisations = NamesOf(named, NameKind.Organisation);
    }

    private static IReadOnlyList<string> NamesOf(List<Named> named, NameKind kind)
    {
        var names = new DistinctNames();
        foreach (var one in named)
            if (one.Kind == kind)
                names.Add(one.Name);
        return names.Names;
    }
}
