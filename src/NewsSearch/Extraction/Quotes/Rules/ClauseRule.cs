using NewsSearch.Articles;
using NewsSearch.Extraction.Quotes.Cues;
using NewsSearch.Extraction.Quotes.Subjects;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Rules;

/// <summary>
/// Indirect speech: the clause behind the reporting words (<c>S said that ...</c>, <c>according to S, ...</c>) or before
/// them (<c>..., S said in Tokyo</c>); mixed where part of the clause stands in quotation marks.
/// </summary>
internal sealed class ClauseRule : IQuoteRule
{
    /// <summary>No clause of news copy is as long; it keeps the cost of garbage without end marks linear.</summary>
    private const int LongestClause = 3000;

    /// <summary>How many later attributions of a sentence are asked whether they end the clause.</summary>
    private const int MostContinuations = 12;

    public void Apply(QuoteScene scene)
    {
        var covered = 0;
        Attribution? covering = null;
        for (var a = 0; a < scene.Attributions.Count; a++)
        {
            var attribution = scene.Attributions[a];
            // A report inside the words of another is that other's: "Lee said that Kono had denied it".
            if (attribution.Cue.Start < covered && !GoesOn(attribution, covering!) && !IsInterpolated(scene, attribution))
                continue;
            if (attribution.Used || attribution.Form == CueForm.NameColon)
                continue;
            var range = IsTrailing(scene, attribution) ? Before(scene, attribution) : Behind(scene, attribution, a);
            range = Trim(scene.Text.Body, range);
            if (range.Length is <= 0 or > LongestClause || !Give(scene, attribution, range))
                continue;
            if (range.Start > attribution.Cue.Start && range.End > covered && attribution.Form is not (CueForm.RelativeVerb or CueForm.PossessiveNoun))
                (covered, covering) = (range.End, attribution);
        }
    }

    /// <summary>A second verb or a participle of the same source goes on; a source behind the words closes them.</summary>
    private static bool GoesOn(Attribution attribution, Attribution covering) =>
        attribution.Form is CueForm.SharedSubject or CueForm.ParticipleVerb && attribution.Source == covering.Source
        // "answered Lee, who said": the object of the one speaks in the other.
        || attribution.Form is CueForm.RelativeVerb && attribution.Source.Kind == MentionKind.Name && attribution.Source.Lead == covering.CueLast + 1
        || attribution.Form is CueForm.AccordingTo;

    /// <summary>", he said," inside a clause says whose the clause is.</summary>
    private static bool IsInterpolated(QuoteScene scene, Attribution attribution)
    {
        var text = scene.Text;
        return (attribution.Kinds & VerbKinds.Spoken) != 0 && attribution.Form is CueForm.SubjectVerb or CueForm.VerbSubject
            && (text.Before(attribution.First) & (Gap.Comma | Gap.Dash)) != 0 && (text.Before(attribution.Last + 1) & (Gap.Comma | Gap.Dash | Gap.Other)) != 0;
    }

    private static bool Give(QuoteScene scene, Attribution attribution, TextRange range)
    {
        var first = scene.SpanAt(range.Start);
        if (first > 0 && scene.Spans[first - 1].Outer.End > range.Start)
            first--;
        var end = first;
        while (end < scene.Spans.Count && scene.Spans[end].Outer.Start < range.End)
            end++;
        while (first < end && scene.Of(first) is not null)
            first++;
        while (end > first && scene.Of(end - 1) is not null)
            end--;
        while (end > first && IsTitleSpan(scene, end - 1, attribution))
            end--;
        while (end > first && IsTitleSpan(scene, first, attribution))
            first++;
        if (end > first)
            range = new TextRange(Math.Min(range.Start, scene.Spans[first].Outer.Start), Math.Max(range.End, scene.Spans[end - 1].Outer.End));
        if (end == first && !Reports(attribution))
            return false;
        if (end == first + 1 && scene.Spans[first].Outer is var outer && outer.Start <= range.Start && outer.End >= range.End
            && (attribution.Kinds & VerbKinds.Spoken) != 0)
            scene.Give(first, attribution, RuleNames.SubjectVerbThenQuote, true);
        else
            scene.GiveClause(range, first, end, attribution,
                RuleNames.Clause(end > first ? QuoteKind.Mixed : QuoteKind.Indirect, attribution.Form, attribution.Kinds));
        return true;
    }

    /// <summary>A title, a word or two kept at a distance: nothing that the source is quoted with.</summary>
    private static bool IsTitleSpan(QuoteScene scene, int span, Attribution attribution) =>
        (attribution.Kinds & (VerbKinds.Speech | VerbKinds.Address)) == 0
        && Scare.IsTitle(scene.Text, scene.Spans[span].FirstWord, scene.Spans[span].EndWord);

    /// <summary>
    /// Without a quoted part a participle, a shared verb or a passive of thinking or showing is description more often than
    /// report ("a group supporting the plan"), and a verb that goes with quotes reports nothing.
    /// </summary>
    private static bool Reports(Attribution attribution)
    {
        if ((attribution.Kinds & (VerbKinds.Spoken | VerbKinds.Object)) == VerbKinds.Quoting)
            return false;
        if ((attribution.Kinds & (VerbKinds.Spoken | VerbKinds.Object)) == 0
            && attribution.Form is CueForm.ParticipleVerb or CueForm.SharedSubject or CueForm.PassiveBy)
            return false;
        return attribution.Form != CueForm.VerbSubject || (attribution.Kinds & VerbKinds.Spoken) != 0;
    }

    /// <summary>Whether the reporting words close the clause they report: "..., Lavrov said after the talks".</summary>
    private static bool IsTrailing(QuoteScene scene, Attribution attribution)
    {
        var text = scene.Text;
        var first = text.First(attribution.Sentence);
        var end = text.End(attribution.Sentence);
        if (attribution.First <= first || attribution.Form is CueForm.PossessiveNoun or CueForm.RelativeVerb or CueForm.PassiveBy)
            return false;
        if (attribution.Last + 1 >= end)
            return true;
        if (attribution.Form is CueForm.AccordingTo)
            return true;
        if ((attribution.Kinds & VerbKinds.Spoken) == 0 || (text.Before(attribution.First) & (Gap.Comma | Gap.Dash)) == 0)
            return false;
        var next = attribution.Last + 1;
        return attribution.Form == CueForm.VerbSubject || (text.Before(next) & (Gap.Comma | Gap.Dash)) != 0
            || text.Words[next].Is(WordTraits.Preposition | WordTraits.Calendar) && !HasClauseBehind(text, next, end);
    }

    /// <summary>"said in Tokyo that ..." goes on with what was said.</summary>
    private static bool HasClauseBehind(StoryText text, int next, int end)
    {
        for (var i = next; i < end && i < next + 12; i++)
            if (text.Text(i) is "that")
                return true;
        return false;
    }

    private static TextRange Before(QuoteScene scene, Attribution attribution)
    {
        var text = scene.Text;
        var start = text.Words[text.First(attribution.Sentence)].Start;
        // The quotation mark that opens the sentence belongs to it.
        var span = scene.SpanAt(start) - 1;
        if (span >= 0 && scene.Spans[span].Range.Start == start)
            start = scene.Spans[span].Outer.Start;
        return new TextRange(start, text.Words[attribution.First - 1].End);
    }

    private static TextRange Behind(QuoteScene scene, Attribution attribution, int index)
    {
        var text = scene.Text;
        var end = text.End(attribution.Sentence);
        var first = attribution.Form is CueForm.ParticipleVerb or CueForm.SharedSubject ? attribution.CueLast + 1
            : attribution.Form is CueForm.PassiveBy ? text.First(attribution.Sentence) : attribution.Last + 1;
        if (attribution.Form == CueForm.PassiveBy)
            return new TextRange(text.Words[first].Start, text.Words[Math.Max(first, attribution.CueFirst - 1)].End);
        if ((attribution.Kinds & VerbKinds.Address) != 0 && first < end
            && scene.Subjects.StartingAt(first, end) is { } addressee && addressee.End + 1 < end)
            first = addressee.End + 1;
        if (first < end && text.Text(first) is "that" or "que" or "что" or "dass" or "daß" or "che")
            first++;
        if (first >= end)
            return default;
        for (var i = index + 1; i < scene.Attributions.Count && i <= index + MostContinuations && scene.Attributions[i].Sentence == attribution.Sentence; i++)
            if (scene.Attributions[i] is { Form: CueForm.ParticipleVerb or CueForm.SharedSubject } next && next.CueFirst > first
                && (text.Before(next.CueFirst) & Gap.Comma) != 0)
            {
                end = next.CueFirst;
                break;
            }
        return new TextRange(text.Words[first].Start, EndOf(text, end - 1));
    }

    /// <summary>A percent sign, a closing bracket or an abbreviation's full stop behind the last word belongs to the clause.</summary>
    private static int EndOf(StoryText text, int word)
    {
        var end = text.Words[word].End;
        while (end < text.Body.Length && text.Body[end] is '%' or ')' or ']')
            end++;
        return end;
    }

    private static TextRange Trim(string body, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && (char.IsWhiteSpace(body[start]) || body[start] is ',' or ';' or ':' or '-' or '–' or '—'))
            start++;
        while (end > start && (char.IsWhiteSpace(body[end - 1]) || body[end - 1] is ',' or ';' or ':' or '-' or '–' or '—'))
            end--;
        return new TextRange(start, end);
    }
}
