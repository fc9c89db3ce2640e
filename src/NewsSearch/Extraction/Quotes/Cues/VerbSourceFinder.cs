using NewsSearch.Articles;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Quotes.Subjects;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>
/// Finds the source of a reporting verb from what stands around it: the subject before it, the one behind it in inverted
/// order, the antecedent of "who", the subject it shares with an earlier verb, the agent of a passive.
/// </summary>
internal sealed class VerbSourceFinder(StoryText text, StoryNames names, bool[] quoted, SubjectFinder subjects, List<Attribution> found)
{
    /// <summary>
    /// The source of the verb at word <paramref name="i"/>, whose cue ends at <paramref name="last"/>; null where the word is
    /// no verb or its subject is out of sight. <paramref name="firstOfSentence"/> is where this sentence's findings begin.
    /// </summary>
    public (CueForm, Mention)? Find(int i, int last, int sentence, ReportingVerb verb, VerbContext context, int firstOfSentence)
    {
        var start = text.First(sentence);
        var end = text.End(sentence);
        if (verb.Forms == VerbForms.Gerund && !context.Being)
            return Participle(i, sentence, context, firstOfSentence);
        if (context.To || context.AfterDeterminer)
            return null;
        if (verb.Forms.HasFlag(VerbForms.Participle) && (context.Being || verb.Forms == VerbForms.Participle && !context.Having
            || last + 1 < end && Equals(last + 1, "by")))
            return last + 2 < end && Equals(last + 1, "by") && subjects.NamedAt(last + 2, end) is { } agent
                ? (CueForm.PassiveBy, agent)
                : null;
        var left = context.Left;
        if (left < start || (context.LeftGap & Gap.Quote) != 0)
            return Inverted(last, end, verb, true);
        var nounLike = (verb.Forms & (VerbForms.Base | VerbForms.Third)) != 0 && (verb.Forms & VerbForms.Past) == 0;
        if ((context.LeftGap & ~Gap.InName) != 0)
        {
            if ((context.LeftGap & (Gap.Colon | Gap.Other)) != 0)
                return null;
            if ((verb.Kinds & VerbKinds.Spoken) != 0 && !nounLike && !OpensInsertion(left, start)
                && Inverted(last, end, verb, false) is { } inverted)
                return inverted;
            return (subjects.DescribedName(left, start) ?? subjects.BeforeInsertion(left, start, ClosingMark(context.LeftGap))) is { } before
                ? (CueForm.SubjectVerb, before) : null;
        }
        ref readonly var word = ref text.Words[left];
        if (word.Is(WordTraits.Relative) && !quoted[left])
            // "who asked not to be named" tells of no words.
            return last + 1 < end && text.Text(last + 1) is "to" or "not" ? null : Relative(left, start);
        if (word.Is(WordTraits.Conjunction) && !nounLike | context.Helped)
            return Shared(i, sentence, firstOfSentence) is { } shared ? (CueForm.SharedSubject, shared) : null;
        if (word.Is(WordTraits.Conjunction) && Equals(left, "and") | Equals(left, "but"))
            return firstOfSentence < found.Count ? (CueForm.SharedSubject, found[^1].Source) : null;
        if (subjects.EndingAt(left, start) is not { } subject)
            return null;
        if (nounLike && !context.Helped && IsNounBeforeVerb(i, last, end, subject))
            return null;
        if (nounLike && !context.Helped && !Agrees(verb, subject))
            return (verb.Forms & VerbForms.Base) != 0 && !text.Words[i].Is(WordTraits.SpeechNoun) && BehindRelative(left, start) is { } antecedent
                ? (CueForm.SubjectVerb, antecedent) : null;
        return (CueForm.SubjectVerb, subject);
    }

    /// <summary>"claims", "report" are nouns as well: the subject must agree with the verb and look like a subject.</summary>
    private bool Agrees(ReportingVerb verb, Mention subject)
    {
        var plural = subject.Kind switch
        {
            MentionKind.Pronoun => text.Words[subject.Head].Is(WordTraits.Plural) || text.Words[subject.Head].Is(WordTraits.Determiner)
                || Equals(subject.Head, "I") || Equals(subject.Head, "you") || Equals(subject.Head, "others"),
            MentionKind.Name => EndsInS(subject.Head) && (subject.Name!.Kind is not NameKind.Person || subject.Name.First == subject.Name.Last),
            _ => EndsInS(subject.Head) || EndsInS(subject.End) || Equals(subject.Head, "people"),
        };
        if ((verb.Forms & VerbForms.Base) != 0)
            return plural;
        if (subject.Kind == MentionKind.Name)
            return true;
        return !plural && (subject.Kind != MentionKind.Description || text.Words[subject.Lead].Is(WordTraits.Determiner)
            || text.Words[subject.Head].Is(WordTraits.Role | WordTraits.Collective | WordTraits.Document));
    }

    /// <summary>"The Kuril Islands <b>issue</b> remains", "the Senate <b>report</b> was": the subject's last noun, with its verb behind.</summary>
    private bool IsNounBeforeVerb(int i, int last, int end, Mention subject) => last == i && i + 1 < end && text.Follows(i + 1)
        && text.Words[i + 1].Is(WordTraits.Auxiliary | WordTraits.Linking) && text.Words[i + 1].Shape == WordShape.Lower
        && subject.Kind != MentionKind.Pronoun && text.Words[i].Is(WordTraits.SpeechNoun | WordTraits.Document | WordTraits.Collective);

    /// <summary>"executives who have worked with Lee say": who says stands before the relative clause.</summary>
    private Mention? BehindRelative(int left, int start)
    {
        for (var i = left; i > start && left - i < 20; i--)
            if (Equals(i, "who") && !quoted[i])
                return subjects.EndingAt(i - 1, start);
        return null;
    }

    /// <summary>Whether the words that end at <paramref name="left"/> may be an insertion between commas, as after a name.</summary>
    private bool OpensInsertion(int left, int start)
    {
        for (var i = left; i > start && left - i < 16; i--)
        {
            if ((text.Before(i) & (Gap.Comma | Gap.Dash | Gap.Parenthesis)) == 0)
                continue;
            ref readonly var word = ref text.Words[i];
            return word.Is(WordTraits.Determiner | WordTraits.Role | WordTraits.Relative | WordTraits.Modifier | WordTraits.Demonym | WordTraits.Collective)
                || word.Shape == WordShape.Number || text.Text(i) is "of" or "in" or "speaking" or "asked" or "citing" or "referring" or "who"
                || names.At(i) is not null && names.At(i - 1) is not null
                || word.Is(WordTraits.Preposition) && i < left && text.Words[i + 1].Is(WordTraits.Relative);
        }
        return false;
    }

    private (CueForm, Mention)? Inverted(int last, int end, ReportingVerb verb, bool opening)
    {
        // Behind "told" stands who is spoken to.
        if ((verb.Forms & (VerbForms.Past | VerbForms.Third)) == 0 || (verb.Kinds & VerbKinds.Spoken) == VerbKinds.Address)
            return null;
        var at = last + 1;
        if (at >= end || !text.Follows(at, Gap.Bracket) || quoted[at])
            return null;
        if (subjects.NamedAt(at, end) is not { } source || source.Kind == MentionKind.Pronoun && opening && text.Language == StoryLanguage.English)
            return null;
        if (source.Kind == MentionKind.Description && !text.Words[source.Lead].Is(WordTraits.Determiner)
            && !text.Words[source.Head].Is(WordTraits.Role | WordTraits.Collective))
            return null;
        if (!opening && !ClosesBehind(source.End + 1, end))
            return null;
        return (CueForm.VerbSubject, source);
    }

    /// <summary>
    /// In "The plan failed, said Lee on Monday" nothing but a supplement follows the name; in "Lee, a critic, said the plan
    /// failed" a verb follows the noun.
    /// </summary>
    private bool ClosesBehind(int next, int end) => next >= end || (text.Before(next) & ~Gap.InName) != 0
        || text.Words[next].Is(WordTraits.Preposition | WordTraits.Calendar | WordTraits.Adverb | WordTraits.Relative | WordTraits.Subordinator);

    private (CueForm, Mention)? Relative(int left, int start)
    {
        if (left - 1 < start)
            return null;
        var antecedent = (text.Before(left) & ~(Gap.InName | Gap.Comma | Gap.Dash)) == 0 ? subjects.EndingAt(left - 1, start) : null;
        if (antecedent is null && Equals(left, "that"))
            return null;
        if (antecedent is null)
            return (CueForm.RelativeVerb, subjects.OfPronoun(left));
        if (Equals(left, "that") && antecedent.Kind == MentionKind.Pronoun)
            return null;
        return (CueForm.RelativeVerb, antecedent with { Range = new TextRange(antecedent.Range.Start, text.Words[left].End), End = left });
    }

    private (CueForm, Mention)? Participle(int i, int sentence, VerbContext context, int firstOfSentence)
    {
        var start = text.First(sentence);
        if (context.AfterDeterminer || context.To)
            return null;
        var left = context.Left;
        if (left >= start && context.LeftGap == Gap.None && !text.Words[left].Is(WordTraits.Function) && !quoted[left]
            && (text.Words[left].Is(WordTraits.Document | WordTraits.Role | WordTraits.Collective) || Equals(left, "people") || names.At(left) is null && text.Text(left)[^1] == 's' && text.Words[left].Is(WordTraits.SpeechNoun)))
            return subjects.EndingAt(left, start) is { } noun ? (CueForm.ParticipleVerb, noun) : null;
        if (left >= start && (context.LeftGap & (Gap.Comma | Gap.Dash | Gap.Quote | Gap.Parenthesis)) == 0
            && !text.Words[left].Is(WordTraits.Conjunction | WordTraits.Subordinator | WordTraits.Preposition))
            return null;
        if (i == start)
        {
            // "Citing the treaty, Lavrov said": the subject follows the comma.
            var comma = i + 1;
            while (comma < text.End(sentence) && comma - i < 60 && (text.Before(comma) & Gap.Comma) == 0)
                comma++;
            return comma < text.End(sentence) && (text.Before(comma) & Gap.Comma) != 0 && subjects.StartingAt(comma, text.End(sentence)) is { } subject
                ? (CueForm.ParticipleVerb, subject) : null;
        }
        return Shared(i, sentence, firstOfSentence) is { } shared ? (CueForm.ParticipleVerb, shared) : null;
    }

    /// <summary>The subject that a second verb of the sentence shares: that of the last cue, else the sentence's own.</summary>
    private Mention? Shared(int i, int sentence, int firstOfSentence)
    {
        for (var a = firstOfSentence; a < found.Count && a < firstOfSentence + 8; a++)
            if (found[a].Form is CueForm.SubjectVerb or CueForm.VerbSubject or CueForm.SharedSubject)
                return found[a].Source;
        return subjects.OfSentence(sentence, i);
    }

    private static Gap ClosingMark(Gap gap) =>
        (gap & Gap.Parenthesis) != 0 ? Gap.Parenthesis : (gap & Gap.Dash) != 0 ? Gap.Dash : Gap.Comma;

    private bool EndsInS(int word) => text.Text(word)[^1] == 's' && !text.IsPossessive(word);

    private bool Equals(int word, string lower) => text.Text(word).Equals(lower, StringComparison.OrdinalIgnoreCase);
}
