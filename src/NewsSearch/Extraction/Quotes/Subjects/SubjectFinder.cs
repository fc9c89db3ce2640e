using NewsSearch.Articles;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Subjects;

/// <summary>
/// Finds the noun phrase that ends before a verb or begins after it, without a parser: names, pronouns, and runs of words
/// between function words. Looks at a bounded number of words.
/// </summary>
internal sealed class SubjectFinder(StoryText text, StoryNames names, bool[] quoted)
{
    private const int LongestPhrase = 8;
    private const int LongestInsertion = 30;
    private const int LongestIntroduction = 60;

    /// <summary>The phrase whose last word is <paramref name="last"/>, not reaching before <paramref name="floor"/>.</summary>
    public Mention? EndingAt(int last, int floor)
    {
        if (last < floor || quoted[last])
            return null;
        if (names.At(last) is { } name && name.Last == last && !text.IsPossessive(last))
            return OwnerOf(name, floor, 0) ?? Mention.Of(name);
        ref readonly var word = ref text.Words[last];
        if (word.Is(WordTraits.Pronoun))
            return word.Is(WordTraits.Subject | WordTraits.Plural) && !IsObject(last) || IsIndefinite(last) ? OfPronoun(last) : null;
        if (word.Is(WordTraits.Determiner) && IsQuantity(last))
            return OfPronoun(last);
        if (word.Is(WordTraits.Function) && !word.Is(WordTraits.Demonym))
            return null;
        if (word.Is(WordTraits.Calendar))
            return last > floor && text.Follows(last) ? EndingAt(last - 1, floor) : null;
        return Phrase(last, floor, 0);
    }

    /// <summary>The phrase that begins at <paramref name="first"/>: "said <b>Ann Lee</b>", "said <b>the Russian minister</b>".</summary>
    public Mention? StartingAt(int first, int end)
    {
        if (first >= end || quoted[first])
            return null;
        var words = text.Words;
        if (words[first].Is(WordTraits.Subject) && !words[first].Is(WordTraits.Relative))
            return OfPronoun(first);
        if (words[first].Shape == WordShape.Number && !(first + 1 < end && text.Follows(first + 1) && !words[first + 1].Is(WordTraits.Function)))
            return null;
        var at = first;
        var last = -1;
        for (; at < end && at - first < LongestPhrase + 4; at++)
        {
            if (at > first && !text.Follows(at, Gap.InName) || quoted[at])
                break;
            if ((names.At(at) ?? names.TitledAt(at)) is { } name)
            {
                if (name.Last >= end || name.First != at && name.Lead != at && at > first)
                    break;
                if (text.IsPossessive(name.Last))
                {
                    last = at = name.Last;
                    continue;
                }
                return Mention.Of(name) with { Lead = first };
            }
            ref readonly var word = ref words[at];
            if (word.Is(WordTraits.Function) && !word.Is(WordTraits.Modifier | WordTraits.Demonym | WordTraits.Role)
                && !(word.Is(WordTraits.Determiner) && at == first))
            {
                if (last >= 0 && at + 1 < end && text.Text(at) is "of" or "for" or "at" or "from" or "de" or "du" or "des" or "del" && text.Follows(at + 1) && !quoted[at + 1])
                {
                    var rest = StartingAt(at + 1, end);
                    if (rest is not null && rest.Kind != MentionKind.Pronoun)
                        return new Mention(MentionKind.Description, new TextRange(words[first].Start, rest.Range.End), first, rest.End, last);
                }
                break;
            }
            if (word.Shape == WordShape.Number && at > first || word.Is(WordTraits.Calendar))
                break;
            if (word.Is(WordTraits.ReportingVerb) && at > first && word.Shape == WordShape.Lower && !word.Is(WordTraits.Role | WordTraits.Document)
                && !words[at - 1].Is(WordTraits.Determiner))
                break;
            last = at;
        }
        return last < first || last == first && words[first].Is(WordTraits.Determiner)
            ? null
            : new Mention(MentionKind.Description, new TextRange(words[first].Start, text.BareEnd(last)), first, last, last);
    }

    /// <summary>As <see cref="StartingAt"/>, with the name that follows a description: "said <b>the envoy, Ann Lee</b>".</summary>
    public Mention? NamedAt(int first, int end) => StartingAt(first, end) is { } source ? NameBehind(source, end) ?? source : null;

    /// <summary>The source whose name ends at <paramref name="last"/>, between commas behind a description: "<b>Its lawyer, Ann Lee</b>, said".</summary>
    public Mention? DescribedName(int last, int floor)
    {
        if (EndingAt(last, floor) is not { Kind: MentionKind.Name } mention || !MayBePerson(mention.Name!) || mention.Lead <= floor
            || text.Before(mention.Lead) != Gap.Comma)
            return null;
        var noun = mention.Lead - 1;
        if (text.Words[noun].Is(WordTraits.Role) && text.Words[noun].Shape == WordShape.Lower)
            return mention with { Lead = EndingAt(noun, floor)?.Lead ?? mention.Lead };
        return EndingAt(noun, floor) is { Kind: MentionKind.Description } described && Describes(described) ? mention with { Lead = described.Lead } : null;
    }

    private Mention? NameBehind(Mention described, int end)
    {
        var next = described.End + 1;
        if (described.Kind != MentionKind.Description || next >= end || text.Before(next) != Gap.Comma || !Describes(described)
            || (names.At(next) ?? names.TitledAt(next)) is not { } name || name.Lead != next || name.Last >= end || !MayBePerson(name) || text.IsPossessive(name.Last))
            return null;
        // What goes on behind the name without a mark is a clause of its own: "said the envoy, Lee at his side".
        return name.Last + 1 >= end || !text.Follows(name.Last + 1, Gap.InName) || text.Text(name.Last + 1) is "of"
            ? Mention.Of(name) with { Lead = described.Lead } : null;
    }

    /// <summary>One person in other words: "his counterpart from Paris", "the envoy"; no text, body or group.</summary>
    private bool Describes(Mention described)
    {
        ref readonly var head = ref text.Words[described.Head];
        return (text.Words[described.Lead].Is(WordTraits.Determiner) || text.IsPossessive(described.Lead) || head.Is(WordTraits.Role))
            && !(head.Is(WordTraits.Collective | WordTraits.Document | WordTraits.Calendar) && !head.Is(WordTraits.Role)) && !EndsInS(described.Head);
    }

    private static bool MayBePerson(NameMention name) => name.Kind is NameKind.Person or NameKind.Unknown;

    /// <summary>The subject of a sentence: its first phrase behind introductory words, before <paramref name="limit"/>.</summary>
    public Mention? OfSentence(int sentence, int limit)
    {
        var first = text.First(sentence);
        var at = first;
        while (at < limit && quoted[at] && at - first < LongestIntroduction)
            at++;
        if (at < limit && OpensIntroduction(at))
        {
            var comma = at + 1;
            while (comma < limit && comma - at < LongestIntroduction && (text.Before(comma) & Gap.Comma) == 0)
                comma++;
            if (comma < limit && (text.Before(comma) & Gap.Comma) != 0)
                at = comma;
        }
        for (var tries = 0; at < limit && tries < 12; at++, tries++)
        {
            if (quoted[at])
                continue;
            if (text.Words[at].Is(WordTraits.Conjunction | WordTraits.Adverb | WordTraits.Subordinator) && !text.Words[at].Is(WordTraits.Determiner))
                continue;
            if (text.Words[at].Is(WordTraits.Preposition | WordTraits.Auxiliary))
                continue;
            if (StartingAt(at, limit) is not { } mention)
                continue;
            // "A few days later, Trump": what a comma parts from a name or a pronoun is an introduction, too.
            var next = mention.End + 1;
            while (next < limit && text.Follows(next) && text.Words[next].Is(WordTraits.Adverb))
                next++;
            return mention.Kind == MentionKind.Description && next < limit && text.Before(next) == Gap.Comma
                && StartingAt(next, limit) is { Kind: not MentionKind.Description } second && !quoted[next] ? second : mention;
        }
        return null;
    }

    /// <summary>The phrase before an insertion that ends at <paramref name="last"/>: "<b>Lavrov</b>, the foreign minister, said".</summary>
    public Mention? BeforeInsertion(int last, int floor, Gap mark)
    {
        for (var i = last; i > floor && last - i < LongestInsertion; i--)
        {
            if ((text.Before(i) & mark) == 0)
                continue;
            if (!quoted[i - 1] && EndingAt(i - 1, floor) is { Kind: not MentionKind.Pronoun } mention && (mention.Kind == MentionKind.Name || LooksNominal(mention)))
                return mention;
            if (text.Words[i].Is(WordTraits.Conjunction))
                return null;
        }
        return null;
    }

    public Mention OfPronoun(int word) =>
        new(MentionKind.Pronoun, text.Range(word, word), word, word, word);

    /// <summary>"a spokesman for Trump": whose name it is does not speak, the one before it does.</summary>
    private Mention? OwnerOf(NameMention name, int floor, int depth)
    {
        var at = name.Lead;
        if (at > floor && text.Follows(at, Gap.InName) && text.Words[at - 1].Is(WordTraits.Determiner))
            at--;
        if (at - 2 < floor || !text.Follows(at, Gap.InName) || !text.Follows(at - 1, Gap.InName) || !IsLink(at - 1))
            return null;
        // "Piet Haas of the Chamber of Trade" is one source, and the chamber not its head.
        if (depth < 3 && names.At(at - 2) is { Kind: not (NameKind.Place or NameKind.Thing) } person && person.Last == at - 2
            && person.First < person.Last | person.Lead < person.First && text.Text(at - 1) is "of" or "from" or "at" or "with" && !text.IsPossessive(at - 2))
            return (OwnerOf(person, floor, depth + 1) ?? Mention.Of(person)) with { End = name.Last };
        ref readonly var owner = ref text.Words[at - 2];
        if (!owner.Is(WordTraits.Role | WordTraits.Collective | WordTraits.Document) && !EndsInS(at - 2))
            return null;
        return Phrase(at - 2, floor, 1) is { } phrase
            ? phrase with { Range = new TextRange(phrase.Range.Start, name.Range.End), End = name.Last }
            : null;
    }

    private Mention? Phrase(int last, int floor, int depth)
    {
        var words = text.Words;
        var first = last;
        while (first > floor && last - first < LongestPhrase && text.Follows(first, Gap.InName) && !quoted[first - 1])
        {
            ref readonly var before = ref words[first - 1];
            if (before.Is(WordTraits.Determiner))
            {
                first--;
                // Nothing but another determiner stands before an article: "In Paris <b>a spokesman</b> said".
                if (IsArticle(first) && first > floor && !words[first - 1].Is(WordTraits.Determiner))
                    break;
                continue;
            }
            if (before.Is(WordTraits.Function) && !before.Is(WordTraits.Modifier | WordTraits.Demonym))
                break;
            if (before.Is(WordTraits.ReportingVerb) && before.Shape == WordShape.Lower && !before.Is(WordTraits.Document | WordTraits.Role | WordTraits.SpeechNoun))
                break;
            if (before.Is(WordTraits.Calendar))
                break;
            first--;
        }
        var phrase = new Mention(MentionKind.Description, new TextRange(words[first].Start, text.BareEnd(last)), first, last, last);
        if (depth < 3 && first - 2 >= floor && text.Follows(first, Gap.InName) && text.Follows(first - 1, Gap.InName) && IsLink(first - 1)
            && !quoted[first - 2] && !words[first - 2].Is(WordTraits.Function) && words[first - 2].Shape != WordShape.Number
            && !(words[first - 2].Is(WordTraits.ReportingVerb) && words[first - 2].Shape == WordShape.Lower && !words[first - 2].Is(WordTraits.Role | WordTraits.Document | WordTraits.Collective)))
        {
            var outer = names.At(first - 2) is { } name && name.Last == first - 2 ? Mention.Of(name) : Phrase(first - 2, floor, depth + 1);
            if (outer is not null && LooksNominal(outer))
                return outer with { Range = new TextRange(outer.Range.Start, phrase.Range.End), End = last };
        }
        // "In a statement released Thursday": behind an opening preposition stands no subject.
        if (depth == 0 && first - 1 >= floor && words[first - 1].Is(WordTraits.Preposition) && (text.Before(first - 1) & (Gap.Other | Gap.Comma)) != 0)
            return null;
        return phrase;
    }

    /// <summary>Begins with a determiner or a name, or is headed by a noun that speaks: no bare run of words.</summary>
    private bool LooksNominal(Mention mention) => mention.Kind == MentionKind.Name || text.Words[mention.Lead].Is(WordTraits.Determiner)
        || text.Words[mention.Head].Is(WordTraits.Role | WordTraits.Collective | WordTraits.Document) || EndsInS(mention.Head)
        || text.Words[mention.Lead].IsCapital;

    /// <summary>"Some say", "many believe".</summary>
    private bool IsQuantity(int word) => text.Text(word) is "some" or "many" or "most" or "both" or "all" or "several" or "few" or "two" or "three"
        or "Some" or "Many" or "Most" or "Both" or "All" or "Several" or "Few" or "Two" or "Three";

    private bool IsArticle(int word) => text.Text(word) is "a" or "an" or "the" or "A" or "An" or "The";

    private bool EndsInS(int word) => text.Text(word)[^1] == 's';

    private bool IsLink(int word) => text.Text(word) is "of" or "for" or "at" or "from" or "with" or "in" or "by" or "on" or "to"
        or "de" or "du" or "des" or "del";

    private bool IsObject(int word) => text.Text(word) is "them" or "us" or "their" or "our" or "themselves";

    private bool IsIndefinite(int word) => text.Text(word) is "others" or "everyone" or "someone" or "nobody" or "everybody" or "anyone" or "Others" or "Everyone";

    private bool OpensIntroduction(int at) =>
        text.Words[at].Is(WordTraits.Preposition | WordTraits.Subordinator) && !text.Words[at].Is(WordTraits.Determiner)
        || text.Words[at].Is(WordTraits.Adverb)
        || text.Text(at).EndsWith("ing", StringComparison.Ordinal) || text.Text(at).EndsWith("ed", StringComparison.Ordinal);
}
