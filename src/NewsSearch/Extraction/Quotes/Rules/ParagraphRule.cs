using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Quotes.Cues;
using NewsSearch.Extraction.Quotes.Subjects;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Rules;

/// <summary>
/// Passages without reporting words of their own: a second one of a paragraph that has been attributed, one that goes on
/// from the paragraph before, one behind a colon, and a paragraph that is a quote and nothing else.
/// </summary>
internal sealed class ParagraphRule : IQuoteRule
{
    private const int LongestTelling = 60;

    public void Apply(QuoteScene scene)
    {
        for (var i = 0; i < scene.Spans.Count; i++)
        {
            if (scene.Of(i) is not null || !Scare.IsSpeech(scene, i) && !Scare.IsUtterance(scene, i))
                continue;
            if (ColonSubject(scene, i) is { } subject)
                scene.Give(i, subject, RuleNames.SubjectColonQuote, false);
            else if (StandsAlone(scene, i) && SentenceBefore(scene, i) is var (teller, before))
                scene.Give(i, teller, before, false);
            else if (Interviewed(scene, i) is { } answering)
                scene.Give(i, answering, RuleNames.Answer, false);
            else if (InParagraph(scene, i, -1) is { } earlier && StandsAlone(scene, i))
                scene.Give(i, earlier.Attribution, RuleNames.SameParagraph, false);
            else if (StandsAlone(scene, i) && ContinuedFrom(scene, i) is { } open)
                scene.Give(i, open.Attribution, RuleNames.Continued, false);
            else if (StandsAlone(scene, i) && InParagraph(scene, i, 1) is { } later)
                scene.Give(i, later.Attribution, RuleNames.LaterInParagraph, false);
            else if (StandsAlone(scene, i) && OfParagraphBefore(scene, i) is var (attribution, rule))
                scene.Give(i, attribution, rule, false);
        }
    }

    /// <summary>"Lee leaned in and boomed: ...": the subject of a sentence that a colon leads from to the quote.</summary>
    private static Attribution? ColonSubject(QuoteScene scene, int span)
    {
        var text = scene.Text;
        var first = scene.Spans[span].FirstWord;
        if ((text.Before(first) & Gap.Colon) == 0 || first == 0 || text.Words[first - 1].Paragraph != scene.Spans[span].Paragraph)
            return null;
        var sentence = text.Words[first - 1].Sentence;
        if (scene.AttributionAt(first) - 1 is var a && a >= 0 && scene.Attributions[a].Sentence == sentence)
            return scene.Attributions[a];
        if (scene.Names.At(first - 1) is { Named.Kind: NameKind.Person } name && name.Last == first - 1)
            return Attribution.Of(Mention.Of(name), sentence, first);
        return scene.Subjects.OfSentence(sentence, first) is { } subject ? Attribution.Of(subject, sentence, first) : null;
    }

    /// <summary>
    /// "Jo Fenwick laughed. '...'": a sentence of the reporter's that tells of somebody by name and of no words, right before a
    /// quote in the same paragraph, or at the end of the one before. It changes the speaker.
    /// </summary>
    private static (Attribution, string)? SentenceBefore(QuoteScene scene, int span)
    {
        var text = scene.Text;
        var first = scene.Spans[span].FirstWord;
        if (first == 0 || scene.Quoted[first - 1] || scene.Paragraphs[text.Words[first - 1].Paragraph].IsHeading)
            return null;
        var sentence = text.Words[first - 1].Sentence;
        var same = text.Words[first - 1].Paragraph == scene.Spans[span].Paragraph;
        if (sentence == text.Words[first].Sentence || scene.Quoted[text.First(sentence)]
            || scene.AttributionAt(first) - 1 is var a && a >= 0 && scene.Attributions[a].Sentence == sentence
                && (scene.Attributions[a].Kinds & VerbKinds.Spoken) != 0)
            return null;
        return (scene.Subjects.OfSentence(sentence, first) is { } own && Tells(scene, own, same) ? own : same && InParagraph(scene, span, -1) is null ? OnlyPerson(scene, sentence, first) : null) is { } subject
            ? (Attribution.Of(subject, sentence, first), same ? RuleNames.SentenceBefore : RuleNames.ParagraphBefore) : null;
    }

    /// <summary>"Caleb Stroud's was among them.": the one person whom the sentence names.</summary>
    private static Mention? OnlyPerson(QuoteScene scene, int sentence, int limit)
    {
        NameMention? only = null;
        for (var i = scene.Text.First(sentence); i < limit && i - scene.Text.First(sentence) < LongestTelling; i++)
            if (scene.Names.At(i) is { } name && name.First == i && MayTell(name.Named))
            {
                if (only is not null && only.Named != name.Named)
                    return null;
                only = name;
            }
        return only is null ? null : Mention.Of(only);
    }

    private static bool MayTell(Named named) => named.Kind == NameKind.Person || named is { Kind: NameKind.Unknown, Length: 2 or 3 };

    /// <summary>The answer to a question that a paragraph of the reporter's asks: whom the interview is with, the first person named.</summary>
    private static Attribution? Interviewed(QuoteScene scene, int span)
    {
        var own = scene.Spans[span];
        if (own.Paragraph == 0 || own.Outer.Start - scene.Paragraphs[own.Paragraph].Range.Start > 1
            || scene.Text.Body[scene.Paragraphs[own.Paragraph - 1].Range.End - 1] != '?')
            return null;
        foreach (var name in scene.Names.Mentions)
            if (MayTell(name.Named))
                return name.First < own.FirstWord ? Attribution.Of(Mention.Of(name), scene.Text.Words[own.FirstWord].Sentence, own.FirstWord) : null;
        return null;
    }

    /// <summary>A person by name, or by a pronoun in the same paragraph; from the paragraph before a full name alone.</summary>
    private static bool Tells(QuoteScene scene, Mention subject, bool sameParagraph) => subject.Kind switch
    {
        MentionKind.Name => MayTell(subject.Name!.Named) && (sameParagraph || subject.Name.Last > subject.Name.First),
        MentionKind.Pronoun => sameParagraph && scene.Text.Words[subject.Head].Is(WordTraits.Male | WordTraits.Female),
        _ => false,
    };

    /// <summary>Whether the passage is a sentence or more, not part of one of the reporter's.</summary>
    private static bool StandsAlone(QuoteScene scene, int span)
    {
        var text = scene.Text;
        var first = scene.Spans[span].FirstWord;
        return (text.Before(first) & Gap.Other) != 0 || first > 0 && (text.Before(first) & (Gap.Colon | Gap.Dash)) != 0;
    }

    /// <summary>The nearest quote of the same paragraph, on one side, that has been attributed.</summary>
    private static Finding? InParagraph(QuoteScene scene, int span, int step)
    {
        for (var i = span + step; i >= 0 && i < scene.Spans.Count && Math.Abs(i - span) < 24 && scene.Spans[i].Paragraph == scene.Spans[span].Paragraph; i += step)
            if (scene.Of(i) is { } finding && (finding.Attribution.Kinds & VerbKinds.Spoken) != 0)
                return finding;
        return null;
    }

    private static Finding? ContinuedFrom(QuoteScene scene, int span)
    {
        if (span == 0)
            return null;
        var before = scene.Spans[span - 1];
        return !before.Closed && before.Paragraph == scene.Spans[span].Paragraph - 1 ? scene.Of(span - 1) : null;
    }

    private static (Attribution, string)? OfParagraphBefore(QuoteScene scene, int span)
    {
        var own = scene.Spans[span];
        var a = scene.AttributionAt(own.FirstWord) - 1;
        var opening = scene.Paragraphs[own.Paragraph].Range.Start;
        if (own.Outer.Start - opening > 2)
            // Not at the paragraph's start: what the reporter says there tells whose words follow.
            for (var tries = 0; tries < 12 && a >= 0 && scene.Text.Words[scene.Attributions[a].CueFirst].Paragraph == own.Paragraph; a--, tries++)
                if ((scene.Attributions[a].Kinds & VerbKinds.Spoken) != 0)
                    return (scene.Attributions[a], RuleNames.NearSource);
        for (var tries = 0; a >= 0 && tries < 24; a--, tries++)
        {
            var attribution = scene.Attributions[a];
            var paragraph = scene.Text.Words[attribution.CueFirst].Paragraph;
            // Floating quotes come right behind their speaker's; farther on, the reporter has changed the subject.
            if (own.Paragraph - paragraph > 1 && !(span > 0 && scene.Spans[span - 1].Paragraph == own.Paragraph - 1 && own.Paragraph - paragraph <= 4))
                return null;
            if (own.Paragraph - paragraph == 1 && EndsInColon(scene, paragraph))
                return (attribution, RuleNames.AfterColon);
            if ((attribution.Kinds & VerbKinds.Spoken) != 0 && attribution.Form is not (CueForm.PossessiveNoun or CueForm.PassiveBy))
                return (attribution, RuleNames.Floating);
        }
        return null;
    }

    private static bool EndsInColon(QuoteScene scene, int paragraph)
    {
        var at = scene.Paragraphs[paragraph].Range.End - 1;
        while (at > 0 && char.IsWhiteSpace(scene.Text.Body[at]))
            at--;
        return scene.Text.Body[at] == ':';
    }
}
