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
        var byWord = new NameMention?[text.Words.Length];
        var byTitle = new NameMention?[text.Words.Length];
        foreach (var mention in mentions)
        {
            for (var i = mention.First; i <= mention.Last; i++)
                byWord[i] = mention;
            for (var i = mention.Lead; i < mention.First; i++)
                byTitle[i] = mention;
        }
        draft.Text = text;
        draft.Names = new StoryNames(mentions, byWord, byTitle);
        draft.People = NamesOf(named, NameKind.Person);
        draft.Organisations = NamesOf(named, NameKind.Organisation);
    }

    private static List<string> NamesOf(List<Named> named, NameKind kind)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in named)
            if (one.Kind == kind && seen.Add(one.Name))
                names.Add(one.Name);
        return names;
    }
}
