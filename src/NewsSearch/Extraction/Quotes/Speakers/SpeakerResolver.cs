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
    private const int MostBodies = 32;

    private int _read;
    private int _sentence;
    private readonly List<(Named Person, int Word)> _salient = [];
    private readonly List<Named> _people = [];
    private readonly HashSet<Named> _known = [];
    private readonly List<Named> _bodies = [];

    /// <summary>The last firm or body that spoke by its name.</summary>
    private Named? _body;

    /// <summary>Who speaks; null where a place, a text or nobody in particular does.</summary>
    public Named? Resolve(Mention mention)
    {
        ReadUpTo(mention.Head);
        var named = mention.Kind switch
        {
            MentionKind.Name => mention.Name!.Named.Kind is NameKind.Thing ? null : mention.Name.Named,
            MentionKind.Pronoun => OfPronoun(mention.Head),
            _ => OfDescription(mention),
        };
        if (named is { Kind: NameKind.Person or NameKind.Unknown })
            _salient.Add((named, mention.Head));
        if (named is { Kind: NameKind.Organisation or NameKind.Unknown } && mention.Kind == MentionKind.Name)
            _body = named;
        return named;
    }

    /// <summary>
    /// Takes up people named before <paramref name="word"/>; those who open a sentence, by name or by role, can be meant by a
    /// pronoun.
    /// </summary>
    private void ReadUpTo(int word)
    {
        for (; _read < names.Mentions.Count && names.Mentions[_read].First < word; _read++)
        {
            var mention = names.Mentions[_read];
            ReadOpenings(mention.First);
            if (mention.Named.Kind == NameKind.Organisation && _bodies.Count < MostBodies && _known.Add(mention.Named))
                _bodies.Add(mention.Named);
            if (mention.Named.Kind is not (NameKind.Person or NameKind.Unknown))
                continue;
            if (_known.Add(mention.Named))
                _people.Add(mention.Named);
            var opening = mention.Lead - text.First(text.Words[mention.Lead].Sentence);
            if (mention.Named.Kind == NameKind.Person && (opening < 4 || mention.IsDescribed) && !text.IsPossessive(mention.Last))
                _salient.Add((mention.Named, mention.First));
        }
        ReadOpenings(word);
    }

    /// <summary>"The president had 50 percent." at the start of a sentence before <paramref name="word"/>.</summary>
    private void ReadOpenings(int word)
    {
        for (; _sentence < text.Sentences && text.First(_sentence) < word; _sentence++)
        {
            var first = text.First(_sentence);
            var end = Math.Min(text.End(_sentence), word);
            if (first >= end || !text.Words[first].Is(WordTraits.Determiner))
                continue;
            var head = first + 1;
            while (head < end && head - first < 5 && text.Follows(head, Gap.InName) && text.Words[head].Is(WordTraits.Modifier | WordTraits.Demonym)
                && !(text.Words[head].Is(WordTraits.Role) && !(head + 1 < end && text.Words[head + 1].Is(WordTraits.Role))))
                head++;
            if (head < end && names.At(head) is null && names.TitledAt(head) is null && OfRole(first, head) is { } person)
                _salient.Add((person, head));
        }
    }

    private Named? OfPronoun(int word)
    {
        var traits = text.Words[word].Traits;
        var gender = (traits & WordTraits.Male) != 0 ? Gender.Male : (traits & WordTraits.Female) != 0 ? Gender.Female : Gender.Unknown;
        if (gender == Gender.Unknown)
            return text.Text(word) is "it" or "It" ? _body : null;
        Named? unsure = null;
        var nearUnsure = false;
        for (var i = _salient.Count - 1; i >= 0 && _salient.Count - i < 64 && word - _salient[i].Word < FarthestPronoun; i--)
        {
            var (person, at) = _salient[i];
            var near = text.Words[at].Paragraph == text.Words[word].Paragraph;
            if (person.Gender == gender)
                return nearUnsure && !near ? Learn(unsure!, gender) : person;
            if (person.Gender == Gender.Unknown && unsure is null)
                (unsure, nearUnsure) = (person, near);
        }
        if (nearUnsure)
            return Learn(unsure!, gender);
        for (var i = _read - 1; i >= 0 && _read - i < 16 && word - names.Mentions[i].First < FarthestPronoun / 4; i--)
            if (names.Mentions[i].Named is { Kind: NameKind.Person } person && person.Gender == gender)
                return person;
        return (unsure ?? OfUnknownName(word)) is { } found ? Learn(found, gender) : null;
    }

    /// <summary>A name of two or three words in the same paragraph that nothing else shows to be a person's: the pronoun does.</summary>
    private Named? OfUnknownName(int word)
    {
        for (var i = _read - 1; i >= 0 && _read - i < 8 && text.Words[names.Mentions[i].First].Paragraph == text.Words[word].Paragraph; i--)
            if (names.Mentions[i] is { Named: { Kind: NameKind.Unknown, Length: 2 or 3 } named } mention
                && mention.First - text.First(text.Words[mention.First].Sentence) < 4)
                return named;
        for (var i = _read - 1; i >= 0 && _read - i < 24 && word - names.Mentions[i].First < FarthestPronoun / 4; i--)
            if (names.Mentions[i] is { Named: { Kind: NameKind.Unknown, Length: 2 or 3 } named } mention
                && mention.First - text.First(text.Words[mention.First].Sentence) < 4 && mention.Last - mention.First is 1 or 2)
                return named;
        return null;
    }

    /// <summary>A pronoun tells the gender of a person whose first name does not.</summary>
    private static Named Learn(Named person, Gender gender)
    {
        person.Gender = gender;
        return person;
    }

    private Named? OfDescription(Mention mention) => OfRole(mention.Lead, mention.Head) ?? OfNewRole(mention) ?? OfBody(mention) ?? OfTrade(mention);

    /// <summary>"the ministry": the body whose name has the noun; "the company": the firm that spoke last, else the first of the story.</summary>
    private Named? OfBody(Mention mention)
    {
        ref readonly var head = ref text.Words[mention.Head];
        if (!head.Is(WordTraits.Collective) || head.IsCapital || !IsThe(mention) || mention.End != mention.Head)
            return null;
        var noun = text.Text(mention.Head);
        for (var i = _bodies.Count - 1; i >= 0; i--)
            if (HasWord(_bodies[i].Name, noun))
                return _bodies[i];
        return head.Is(WordTraits.Firm) ? _body ?? (_bodies.Count > 0 ? _bodies[0] : null) : null;
    }

    /// <summary>"the lamplighter", "the 44-year-old": a person by a noun that no list has; who was told of last.</summary>
    private Named? OfTrade(Mention mention)
    {
        ref readonly var head = ref text.Words[mention.Head];
        if (head.IsCapital || head.Is(WordTraits.Collective | WordTraits.Document | WordTraits.Function | WordTraits.OrganisationWord | WordTraits.SpeechNoun)
            || !IsThe(mention) || mention.End != mention.Head || mention.Head - mention.Lead > 2 || _salient.Count == 0)
            return null;
        if (!head.Is(WordTraits.Role) && !IsAgent(text.Text(mention.Head)))
            return null;
        // "The Russian president" tells him from the others of his rank: not just anybody.
        if (text.Words[mention.Head - 1].Is(WordTraits.Demonym))
            return null;
        var (person, at) = _salient[^1];
        return person.Kind == NameKind.Person && text.Words[mention.Head].Paragraph - text.Words[at].Paragraph <= 2 ? person : null;
    }

    private bool IsThe(Mention mention) => text.Text(mention.Lead) is "the" or "The";

    private static bool IsAgent(ReadOnlySpan<char> noun) => noun.Length > 5 && (noun.EndsWith("er") || noun.EndsWith("or") || noun.EndsWith("ist")
        || noun.EndsWith("man") || noun.EndsWith("woman") || noun.EndsWith("eer") || noun.EndsWith("naut") || noun.EndsWith("ian") || noun.EndsWith("year-old")
        || noun.EndsWith("champion") || noun.EndsWith("veteran"));

    private static bool HasWord(string name, ReadOnlySpan<char> word)
    {
        foreach (var part in name.AsSpan().Split(' '))
            if (name.AsSpan()[part].Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The person of the story who bears the role at <paramref name="head"/>, in a phrase that begins at <paramref name="lead"/>.</summary>
    private Named? OfRole(int lead, int head)
    {
        if (!text.Words[head].Is(WordTraits.Role) || !text.Words[lead].Is(WordTraits.Determiner) && !(text.Language == StoryLanguage.Russian && lead == head)
            // "Iceland's agriculture minister"
            && !(text.Words[lead].Is(WordTraits.Place) && text.IsPossessive(lead)))
            return null;
        // "a spokesman" is somebody new; "the spokesman" and "his spokesman" are known.
        if (text.Text(lead) is "a" or "A" && text.Language != StoryLanguage.Portuguese || text.Text(lead) is "an" or "An" or "one" or "One" or "another" or "Another")
            return null;
        var noun = text.Text(head);
        for (var i = _people.Count - 1; i >= 0 && _people.Count - i < 64; i--)
            foreach (var role in _people[i].RoleNouns)
                if (noun.Equals(role, StringComparison.OrdinalIgnoreCase))
                    return _people[i];
        return null;
    }

    /// <summary>"Ann Lee heard of it at a book fair. 'Good,' the former judge said": the role tells what is not yet known of her.</summary>
    private Named? OfNewRole(Mention mention)
    {
        if (!text.Words[mention.Head].Is(WordTraits.Role) || text.Text(mention.Lead) is not ("the" or "The") || mention.End != mention.Head
            || _salient.Count == 0)
            return null;
        for (var i = mention.Lead; i < mention.Head; i++)
            if (text.Words[i].Is(WordTraits.Demonym))
                return null;
        var (person, at) = _salient[^1];
        if (person.RoleNouns.Count > 0 || person.Role is not null || text.Words[at].Paragraph != text.Words[mention.Head].Paragraph)
            return null;
        person.RoleNouns.Add(text.Text(mention.Head).ToString().ToLowerInvariant());
        return person;
    }
}
