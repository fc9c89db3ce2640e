using NewsSearch.Extraction.Quotes.Cues;
using NewsSearch.Extraction.Quotes.Marks;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Rules;

/// <summary>
/// A passage with its attribution right behind it (<c>"...," S said</c>, <c>"...," said S</c>) or right before it
/// (<c>S said: "..."</c>, <c>S told Reuters in May, "..."</c>).
/// </summary>
internal sealed class AdjacentRule : IQuoteRule
{
    private const int LongestLeadIn = 16;
    private const int LongestTitle = 32;

    public void Apply(QuoteScene scene)
    {
        for (var i = 0; i < scene.Spans.Count; i++)
        {
            var span = scene.Spans[i];
            if (Behind(scene, span) is { } behind)
            {
                // "The talks were "useful," Lee said": the passage is part of a clause, which a later rule takes whole.
                if (!scene.IsPartOfClause(i))
                    scene.Give(i, behind, NameOf(behind), true);
            }
            else if (Before(scene, span) is var (before, rule))
                scene.Give(i, before, rule, true);
        }
    }

    private static string NameOf(Attribution attribution) => attribution.Form switch
    {
        CueForm.SubjectVerb => RuleNames.QuoteThenSubjectVerb,
        CueForm.VerbSubject => RuleNames.QuoteThenVerbSubject,
        _ => RuleNames.QuoteThenOther,
    };

    private static Attribution? Behind(QuoteScene scene, QuotedSpan span)
    {
        var text = scene.Text;
        var next = span.EndWord;
        if (!span.Closed || next >= text.Words.Length || text.Words[next].Paragraph != span.Paragraph)
            return null;
        var mark = text.Body[span.Range.End - 1];
        if (mark == '.' && (text.Before(next) & Gap.Other) != 0)
            return null;
        var marked = mark is ',' or '?' or '!' or '—' or '–' or '-' or '…' or '.' || (text.Before(next) & (Gap.Comma | Gap.Dash)) != 0;
        // A comma forgotten is forgiven where a whole sentence was quoted.
        if (!marked && ((text.Before(span.FirstWord) & Gap.Other) == 0 || span.WordCount < 4))
            return null;
        for (var a = scene.AttributionAt(next); a < scene.Attributions.Count; a++)
        {
            var attribution = scene.Attributions[a];
            if (attribution.CueFirst > next + LongestTitle || text.Words[attribution.CueFirst].Paragraph != span.Paragraph)
                return null;
            if (attribution.First == next || attribution.First - next is > 0 and <= 5 && IsFiller(text, next, attribution.First))
                return marked || attribution.Form is CueForm.VerbSubject or CueForm.SubjectVerb ? attribution : null;
        }
        return null;
    }

    /// <summary>"and", "as", an adverb, a trade before the name ("screenwriter Cole Haddon wrote") behind the quote.</summary>
    private static bool IsFiller(StoryText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (i > first && (!text.Follows(i, Gap.InName) || text.Words[i].Is(WordTraits.Function)))
                return false;
        return text.Follows(end, Gap.InName | (end - first > 1 ? Gap.Comma : Gap.None)) && !text.Words[first].Is(WordTraits.Preposition | WordTraits.Pronoun | WordTraits.Auxiliary);
    }

    private static (Attribution, string)? Before(QuoteScene scene, QuotedSpan span)
    {
        var text = scene.Text;
        var first = span.FirstWord;
        var gap = text.Before(first);
        if (first == 0 || text.Words[first - 1].Paragraph != span.Paragraph || (gap & Gap.Other) != 0 && !EndsInColonOrComma(scene, span))
            return null;
        var a = scene.AttributionAt(first) - 1;
        if (a < 0)
            return null;
        var attribution = scene.Attributions[a];
        if (attribution.Last >= first || text.Words[attribution.CueFirst].Sentence != text.Words[first - 1].Sentence)
            return null;
        var between = first - 1 - attribution.Last;
        if (scene.SpanAt(text.Words[attribution.Last].End) is var s && s < scene.Spans.Count && scene.Spans[s] != span && scene.Spans[s].Outer.Start < span.Outer.Start)
            return null;
        if (attribution.Used)
            return between <= 8 && (gap & (Gap.Comma | Gap.Colon | Gap.Dash)) != 0 ? (attribution, RuleNames.SplitQuote) : null;
        if ((attribution.Kinds & (VerbKinds.Spoken | VerbKinds.Object)) == 0 || attribution.Form is CueForm.PossessiveNoun or CueForm.PassiveBy)
            return null;
        if (Scare.IsTitle(text, first, span.EndWord) && (attribution.Kinds & (VerbKinds.Speech | VerbKinds.Address)) == 0)
            return null;
        if (between == 0 || between == 1 && text.Text(first - 1) is "that")
            return (attribution, RuleNames.SubjectVerbThenQuote);
        return between <= LongestLeadIn && ((gap & (Gap.Comma | Gap.Colon)) != 0 || (attribution.Kinds & VerbKinds.Address) != 0 && between <= 5)
            ? (attribution, RuleNames.LeadInThenQuote)
            : null;
    }

    private static bool EndsInColonOrComma(QuoteScene scene, QuotedSpan span)
    {
        var at = span.Outer.Start - 1;
        while (at > 0 && char.IsWhiteSpace(scene.Text.Body[at]))
            at--;
        return at > 0 && scene.Text.Body[at] is ':' or ',';
    }
}
