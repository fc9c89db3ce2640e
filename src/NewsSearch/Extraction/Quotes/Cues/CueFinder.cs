using NewsSearch.Articles;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Quotes.Subjects;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>Finds the reporting words outside quotation marks and the source of each, sentence by sentence.</summary>
internal sealed class CueFinder(StoryText text, StoryNames names, bool[] quoted, SubjectFinder subjects)
{
    private readonly List<Attribution> _found = [];

    public List<Attribution> Find()
    {
        for (var s = 0; s < text.Sentences; s++)
        {
            var before = _found.Count;
            for (var i = text.First(s); i < text.End(s); i++)
                if (!quoted[i])
                    i = ReadWord(i, s, before);
        }
        return _found;
    }

    /// <summary>Reads a cue at word <paramref name="i"/>, if there is one; returns the last word read.</summary>
    private int ReadWord(int i, int sentence, int firstOfSentence)
    {
        ref readonly var word = ref text.Words[i];
        if (word.Is(WordTraits.ReportingVerb) && ReportingVerbs.Shared.Find(text.Text(i)) is { } verb)
            return ReadVerb(i, sentence, verb, firstOfSentence);
        if (word.Is(WordTraits.Preposition) || word.Shape != WordShape.Number)
        {
            if (Equals(i, "according") && i + 2 < text.End(sentence) && Equals(i + 1, "to")
                && subjects.StartingAt(i + 2, text.End(sentence)) is { } source)
            {
                Add(CueForm.AccordingTo, VerbKinds.Speech, source, i, i + 1, sentence);
                return i + 1;
            }
        }
        if ((text.Before(i + 1) & Gap.Colon) != 0 && names.At(i) is { } name && name.Last == i
            && (name.Lead == text.First(sentence) || (text.Before(i + 1) & Gap.Quote) != 0 && (text.Before(name.Lead) & ~Gap.InName) != 0))
            AddColon(name, i, sentence);
        if (word.Is(WordTraits.SpeechNoun))
            ReadNoun(i, sentence);
        return i;
    }

    private int ReadVerb(int i, int sentence, ReportingVerb verb, int firstOfSentence)
    {
        var start = text.First(sentence);
        if (text.Words[i].IsCapital && i > start && (text.Before(i) & Gap.Quote) == 0 || names.At(i) is not null && i > start)
            return i;
        var last = i + ParticleLength(i, sentence, verb);
        if (last == i && !verb.Bare)
        {
            if (text.Words[i].Is(WordTraits.SpeechNoun))
                ReadNoun(i, sentence);
            return i;
        }
        var context = VerbContext.Read(text, quoted, i, start);
        if (Source(i, last, sentence, verb, context, firstOfSentence) is var (form, source))
        {
            Add(form, verb.Kinds, source, i, last, sentence);
            return last;
        }
        if (text.Words[i].Is(WordTraits.SpeechNoun))
            ReadNoun(i, sentence);
        return i;
    }

    private (CueForm, Mention)? Source(int i, int last, int sentence, ReportingVerb verb, VerbContext context, int firstOfSentence)
    {
        var start = text.First(sentence);
        var end = text.End(sentence);
        if (verb.Forms == VerbForms.Gerund && !context.Being)
            return Participle(i, sentence, context, firstOfSentence);
        if (context.To || context.AfterDeterminer)
            return null;
        if (verb.Forms.HasFlag(VerbForms.Participle) && (context.Being || verb.Forms == VerbForms.Participle && !context.Having
            || last + 1 < end && Equals(last + 1, "by")))
            return last + 2 < end && Equals(last + 1, "by") && subjects.StartingAt(last + 2, end) is { } agent
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
            return (NameInCommas(left, start) ?? subjects.BeforeInsertion(left, start, ClosingMark(context.LeftGap))) is { } before
                ? (CueForm.SubjectVerb, before) : null;
        }
        ref readonly var word = ref text.Words[left];
        if (word.Is(WordTraits.Relative) && !quoted[left])
            // "who asked not to be named" tells of no words.
            return last + 1 < end && text.Text(last + 1) is "to" or "not" ? null : Relative(left, start);
        if (word.Is(WordTraits.Conjunction) && !nounLike | context.Helped)
            return Shared(i, sentence, firstOfSentence) is { } shared ? (CueForm.SharedSubject, shared) : null;
        if (word.Is(WordTraits.Conjunction) && Equals(left, "and") | Equals(left, "but"))
            return firstOfSentence < _found.Count ? (CueForm.SharedSubject, _found[^1].Source) : null;
        if (subjects.EndingAt(left, start) is not { } subject)
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
                || names.At(i) is not null && names.At(i - 1) is not null;
        }
        return false;
    }

    private (CueForm, Mention)? Inverted(int last, int end, ReportingVerb verb, bool opening)
    {
        if ((verb.Forms & (VerbForms.Past | VerbForms.Third)) == 0)
            return null;
        var at = last + 1;
        if (at >= end || !text.Follows(at, Gap.Bracket) || quoted[at])
            return null;
        if (subjects.StartingAt(at, end) is not { } source || source.Kind == MentionKind.Pronoun && opening)
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
        for (var a = firstOfSentence; a < _found.Count && a < firstOfSentence + 8; a++)
            if (_found[a].Form is CueForm.SubjectVerb or CueForm.VerbSubject or CueForm.SharedSubject)
                return _found[a].Source;
        return subjects.OfSentence(sentence, i);
    }

    private void ReadNoun(int i, int sentence)
    {
        if (i + 1 >= text.End(sentence) || !Equals(i + 1, "that") || !text.Follows(i + 1))
            return;
        var owner = i - 1;
        var start = text.First(sentence);
        while (owner >= start && i - owner < 4 && text.Follows(owner + 1) && !text.Words[owner].Is(WordTraits.Function) && !text.IsPossessive(owner))
            owner--;
        if (owner < start || !text.Follows(owner + 1) || quoted[owner])
            return;
        if (names.At(owner) is { } name && name.Last == owner && text.IsPossessive(owner))
            Add(CueForm.PossessiveNoun, VerbKinds.Object, Mention.Of(name), i, i, sentence);
        else if (text.Text(owner) is "his" or "her" or "their" or "His" or "Her" or "Their")
            Add(CueForm.PossessiveNoun, VerbKinds.Object, subjects.OfPronoun(owner), i, i, sentence);
    }

    private void AddColon(NameMention name, int word, int sentence)
    {
        var colon = text.Body.IndexOf(':', text.Words[word].End);
        _found.Add(new Attribution
        {
            Form = CueForm.NameColon,
            Kinds = VerbKinds.Speech,
            Source = Mention.Of(name),
            Cue = new TextRange(colon, colon + 1),
            CueFirst = word,
            CueLast = word,
            Sentence = sentence,
        });
    }

    private void Add(CueForm form, VerbKinds kinds, Mention source, int first, int last, int sentence) => _found.Add(new Attribution
    {
        Form = form,
        Kinds = kinds,
        Source = source,
        Cue = text.Range(first, last),
        CueFirst = first,
        CueLast = last,
        Sentence = sentence,
    });

    /// <summary>"A longtime aide, <b>Bob Hill</b>, said": the insertion is the name of the one described before it.</summary>
    private Mention? NameInCommas(int left, int start) =>
        names.At(left) is { Kind: NameKind.Person } name && name.Last == left && name.Lead > start && text.Before(name.Lead) == Gap.Comma
        && text.Words[name.Lead - 1].Is(WordTraits.Role) && text.Words[name.Lead - 1].Shape == WordShape.Lower ? Mention.Of(name) : null;

    private static Gap ClosingMark(Gap gap) =>
        (gap & Gap.Parenthesis) != 0 ? Gap.Parenthesis : (gap & Gap.Dash) != 0 ? Gap.Dash : Gap.Comma;

    private int ParticleLength(int i, int sentence, ReportingVerb verb)
    {
        var longest = 0;
        foreach (var particles in verb.Particles)
        {
            if (particles.Length <= longest || i + particles.Length >= text.End(sentence))
                continue;
            var matches = true;
            for (var k = 0; k < particles.Length && matches; k++)
                matches = Equals(i + 1 + k, particles[k]) && text.Follows(i + 1 + k);
            if (matches)
                longest = particles.Length;
        }
        return longest;
    }

    private bool EndsInS(int word) => text.Text(word)[^1] == 's' && !text.IsPossessive(word);

    private bool Equals(int word, string lower) => text.Text(word).Equals(lower, StringComparison.OrdinalIgnoreCase);
}
