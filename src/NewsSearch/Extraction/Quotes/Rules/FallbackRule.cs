using NewsSearch.Extraction.Quotes.Cues;

namespace NewsSearch.Extraction.Quotes.Rules;

/// <summary>
/// The last resort for a passage long enough to be speech: the source that reports in the same sentence, whatever stands
/// between, else the sentence's subject. Its low confidence says so.
/// </summary>
internal sealed class FallbackRule : IQuoteRule
{
    public void Apply(QuoteScene scene)
    {
        for (var i = 0; i < scene.Spans.Count; i++)
        {
            if (scene.Of(i) is not null || !Scare.IsSpeech(scene, i))
                continue;
            if (Near(scene, i) is { } near)
                scene.Give(i, near, RuleNames.NearSource, false);
            else if (Subject(scene, i) is { } subject)
                scene.Give(i, subject, RuleNames.SentenceSubject, false);
        }
    }

    private static Attribution? Near(QuoteScene scene, int span)
    {
        var text = scene.Text;
        var first = scene.Spans[span].FirstWord;
        var sentence = text.Words[first].Sentence;
        var a = scene.AttributionAt(first);
        if (a > 0 && scene.Attributions[a - 1].Sentence == sentence)
            return scene.Attributions[a - 1];
        var last = scene.Spans[span].EndWord - 1;
        return a < scene.Attributions.Count && scene.Attributions[a].Sentence == text.Words[last].Sentence ? scene.Attributions[a] : null;
    }

    private static Attribution? Subject(QuoteScene scene, int span)
    {
        var first = scene.Spans[span].FirstWord;
        var sentence = scene.Text.Words[first].Sentence;
        var start = scene.Text.First(sentence);
        if (start >= first || scene.Subjects.OfSentence(sentence, first) is not { } subject
            || subject.Kind == Subjects.MentionKind.Description && !scene.Text.Words[subject.Head].Is(Words.WordTraits.Role | Words.WordTraits.Document | Words.WordTraits.Collective)
            || subject.Kind == Subjects.MentionKind.Name && subject.Name!.Named.Kind == People.NameKind.Place)
            return null;
        return Attribution.Of(subject, sentence, first);
    }
}
