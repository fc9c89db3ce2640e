using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Quotes.Subjects;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Speakers;

/// <summary>
/// Finds who is meant by a mention: a name by the story's register; "he" and "she" by the last speaker or subject that
/// fits; a description by the role that a person of the story carries. Mentions must come in the order of the text.
/// </summary>
internal sealed class SpeakerResolver(StoryText text, StoryNames names)
{
    private const int FarthestPronoun = 400;

    private int _read;
    private readonly List<(Named Person, int Word)> _salient = [];
    private readonly List<Named> _people = [];
    private readonly HashSet<Named> _known = [];

    /// <summary>Who speaks; null where a place, a text or nobody in particular does.</summary>
    public Named? Resolve(Mention mention)
    {
        ReadUpTo(mention.Head);
        var named = mention.Kind switch
        {
            MentionKind.Name => mention.Name!.Named.Kind is NameKind.Place or NameKind.Thing ? null : mention.Name.Named,
            MentionKind.Pronoun => OfPronoun(mention.Head),
            _ => OfDescription(mention),
        };
        if (named is { Kind: NameKind.Person or NameKind.Unknown })
            _salient.Add((named, mention.Head));
        return named;
    }

    /// <summary>Takes up people named before <paramref name="word"/>; those who open a sentence can be meant by a pronoun.</summary>
    private void ReadUpTo(int word)
    {
        for (; _read < names.Mentions.Count && names.Mentions[_read].First < word; _read++)
        {
            var mention = names.Mentions[_read];
            if (mention.Named.Kind is not (NameKind.Person or NameKind.Unknown))
                continue;
            if (_known.Add(mention.Named))
                _people.Add(mention.Named);
            var opening = mention.Lead - text.First(text.Words[mention.Lead].Sentence);
            if (mention.Named.Kind == NameKind.Person && (opening < 4 || mention.AppositiveLast >= 0) && !text.IsPossessive(mention.Last))
                _salient.Add((mention.Named, mention.First));
        }
    }

    private Named? OfPronoun(int word)
    {
        var traits = text.Words[word].Traits;
        var gender = (traits & WordTraits.Male) != 0 ? Gender.Male : (traits & WordTraits.Female) != 0 ? Gender.Female : Gender.Unknown;
        if (gender == Gender.Unknown)
            return null;
        Named? unsure = null;
        for (var i = _salient.Count - 1; i >= 0 && _salient.Count - i < 64 && word - _salient[i].Word < FarthestPronoun; i--)
        {
            var person = _salient[i].Person;
            if (person.Gender == gender)
                return person;
            if (person.Gender == Gender.Unknown)
                unsure ??= person;
        }
        for (var i = _read - 1; i >= 0 && _read - i < 16 && word - names.Mentions[i].First < FarthestPronoun / 4; i--)
            if (names.Mentions[i].Named is { Kind: NameKind.Person } person && person.Gender == gender)
                return person;
        return unsure;
    }

    private Named? OfDescription(Mention mention)
    {
        if (!text.Words[mention.Head].Is(WordTraits.Role) || !text.Words[mention.Lead].Is(WordTraits.Determiner))
            return null;
        // "a spokesman" is somebody new; "the spokesman" and "his spokesman" are known.
        if (text.Text(mention.Lead) is "a" or "an" or "A" or "An" or "one" or "One" or "another" or "Another")
            return null;
        var noun = text.Text(mention.Head);
        for (var i = _people.Count - 1; i >= 0 && _people.Count - i < 64; i--)
            foreach (var role in _people[i].RoleNouns)
                if (noun.Equals(role, StringComparison.OrdinalIgnoreCase))
                    return _people[i];
        return null;
    }
}
