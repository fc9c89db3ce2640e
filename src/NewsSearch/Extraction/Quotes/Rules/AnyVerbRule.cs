using NewsSearch.Extraction.Quotes.Cues;
using NewsSearch.Extraction.Quotes.Marks;
using NewsSearch.Extraction.Quotes.Subjects;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Rules;

/// <summary>
/// A passage that ends in a comma, with a subject and a verb right behind it: whatever the verb, it reports there
/// (<c>"...," she surmised</c>, <c>"...," Hannity pressed</c>, <c>"...," reacted Trump</c>). No list of verbs is long enough.
/// </summary>
internal sealed class AnyVerbRule : IQuoteRule
{
    public void Apply(QuoteScene scene)
    {
        for (var i = 0; i < scene.Spans.Count; i++)
            if (scene.Of(i) is null && !scene.IsPartOfClause(i) && Behind(scene, scene.Spans[i]) is { } attribution)
                scene.Give(i, attribution, RuleNames.QuoteThenAnyVerb, true);
    }

    private static Attribution? Behind(QuoteScene scene, QuotedSpan span)
    {
        var text = scene.Text;
        var next = span.EndWord;
        if (!span.Closed || next >= text.Words.Length || text.Words[next].Paragraph != span.Paragraph
            || text.Body[span.Range.End - 1] is not (',' or '?' or '!'))
            return null;
        var sentence = text.Words[next].Sentence;
        var end = text.End(sentence);
        if (IsPast(text, next) && next + 1 < end && text.Follows(next + 1) && scene.Names.At(next + 1) is { } name && name.Lead == next + 1)
            return Make(Mention.Of(name), CueForm.VerbSubject, next);
        if (scene.Subjects.StartingAt(next, end) is not { Kind: not MentionKind.Description } subject)
            return null;
        var verb = subject.End + 1;
        if (verb < end && text.Follows(verb) && text.Words[verb].Is(WordTraits.Adverb))
            verb++;
        return verb < end && text.Follows(verb) && IsVerb(text, verb) ? Make(subject, CueForm.SubjectVerb, verb) : null;

        Attribution Make(Mention source, CueForm form, int cue) => new()
        {
            Form = form,
            Kinds = VerbKinds.Speech,
            Source = source,
            Cue = text.Range(cue, cue + 1 < end && text.Text(cue + 1) is "back" or "in" or "out" or "off" or "up" && text.Follows(cue + 1) ? cue + 1 : cue),
            CueFirst = cue,
            CueLast = cue,
            Sentence = sentence,
        };
    }

    private static bool IsVerb(StoryText text, int word) =>
        text.Words[word].Shape == WordShape.Lower && !text.Words[word].Is(WordTraits.Function & ~WordTraits.Auxiliary) && !text.Words[word].Is(WordTraits.Auxiliary);

    private static bool IsPast(StoryText text, int word) => IsVerb(text, word) && text.Text(word).EndsWith("ed", StringComparison.Ordinal);
}
