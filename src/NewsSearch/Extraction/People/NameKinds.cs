using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.People;

/// <summary>Decides what a name is the name of, from its own words and those beside it.</summary>
internal static class NameKinds
{
    /// <summary>What the words of a capitalised run settle by themselves.</summary>
    public static NameKind OfRun(StoryText text, int first, int last)
    {
        var words = text.Words;
        if (words[last].Is(WordTraits.Document) && !words[last].Is(WordTraits.OrganisationWord))
            return NameKind.Thing;
        if (words[last].Is(WordTraits.OrganisationWord | WordTraits.Collective) && !words[last].Is(WordTraits.FirstName)
            && !(first < last && words[last - 1].Is(WordTraits.FirstName)))
            return NameKind.Organisation;
        for (var i = first + 1; i < last; i++)
            if (text.Text(i) is "of" or "for" or "&")
                return words[i - 1].Is(WordTraits.Document) ? NameKind.Thing
                    : words[i - 1].Is(WordTraits.Role) ? NameKind.Unknown : NameKind.Organisation;
        if (first == last && words[first].Is(WordTraits.Place))
            return NameKind.Place;
        if (first == last && IsAcronym(text, first))
            return NameKind.Organisation;
        return NameKind.Unknown;
    }

    /// <summary>What the words beside the name add.</summary>
    public static NameKind OfName(StoryText text, NameMention name)
    {
        var words = text.Words;
        var length = name.Last - name.First + 1;
        if (IsTitleInMarks(text, name))
            return NameKind.Thing;
        if (name.Lead < name.First && HasOffice(text, name.Lead, name.First) || name.Gender != Gender.Unknown)
            return NameKind.Person;
        if (name.Kind == NameKind.Place)
            return NameKind.Place;
        if (length > 4 || words[name.Last].Is(WordTraits.Place) && length > 1)
            return NameKind.Unknown;
        if (length > 1 && words[name.First].Is(WordTraits.FirstName))
            return NameKind.Person;
        if (length == 1 && words[name.First].Is(WordTraits.FirstName))
            return NameKind.Person;
        if (name.Role is not null && name.IsDescribed)
            return NameKind.Person;
        if (length is 2 or 3 && (Speaks(text, name.First, name.Last) || IsWho(text, name.Last + 1) || IsAge(text, name.Last + 1)))
            return NameKind.Person;
        return NameKind.Unknown;
    }

    /// <summary>Whether a speech verb stands beside the words and no article before them: "Cuban said" is Mr. Cuban.</summary>
    public static bool Speaks(StoryText text, int first, int last) =>
        !IsArticle(text, first - 1) && (SpeaksNext(text, last + 1) || SpeaksBefore(text, first - 1));

    /// <summary>A ship, a film, a nickname: a name and nothing else in quotation marks.</summary>
    private static bool IsTitleInMarks(StoryText text, NameMention name) =>
        (text.Before(name.Lead) & Gap.Quote) != 0 && text.Before(name.Last + 1) is Gap.Quote or (Gap.Quote | Gap.Comma)
        && text.Body[text.Words[name.Last].End] is '"' or '”' or '»' or '“';

    /// <summary>", who" and ", whom": organisations are "which".</summary>
    private static bool IsWho(StoryText text, int i) =>
        i < text.Words.Length && text.Before(i) == Gap.Comma && text.Text(i) is "who" or "whom";

    /// <summary>", 54," behind a name.</summary>
    private static bool IsAge(StoryText text, int i) =>
        i < text.Words.Length && text.Before(i) == Gap.Comma && text.Words[i].End - text.Words[i].Start <= 2 && text.Words[i].Shape == WordShape.Number
        && (text.Before(i + 1) & (Gap.Comma | Gap.Other)) != 0;

    private static bool HasOffice(StoryText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (text.Words[i].Is(WordTraits.Role | WordTraits.Honorific))
                return true;
        return false;
    }

    private static bool IsArticle(StoryText text, int i) => i >= 0 && text.Words[i].Is(WordTraits.Determiner);

    private static bool SpeaksNext(StoryText text, int i) => i < text.Words.Length && text.Follows(i)
        && (text.Text(i) is "said" or "says" or "added" or "told" or "wrote" or "noted" or "tweeted" || ReportsElsewhere(text, i) || IsHelped(text, i));

    private static bool SpeaksBefore(StoryText text, int i) => i >= 0 && text.Follows(i + 1)
        && (text.Text(i) is "said" or "says" or "added" or "wrote" || ReportsElsewhere(text, i));

    /// <summary>In English firms report all the time and only the plainest verbs tell a person; elsewhere any verb does.</summary>
    private static bool ReportsElsewhere(StoryText text, int i) =>
        text.Language != StoryLanguage.English && text.Words[i].Is(WordTraits.ReportingVerb) && text.Words[i].Shape == WordShape.Lower;

    /// <summary>"Lee a déclaré".</summary>
    private static bool IsHelped(StoryText text, int i) => text.Language != StoryLanguage.English && text.Words[i].Is(WordTraits.Auxiliary)
        && i + 1 < text.Words.Length && text.Follows(i + 1) && ReportsElsewhere(text, i + 1);

    private static bool IsAcronym(StoryText text, int word)
    {
        ref readonly var w = ref text.Words[word];
        return w.Shape == WordShape.AllCapitals && w.End - w.Start is >= 2 and <= 6 && !w.Is(WordTraits.Demonym);
    }
}
