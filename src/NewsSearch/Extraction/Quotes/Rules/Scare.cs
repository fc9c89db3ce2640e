using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Rules;

/// <summary>Tells speech from what is in quotation marks for another reason: a title, a slogan, a word kept at a distance.</summary>
internal static class Scare
{
    private const int ShortestSpeech = 4;

    public static bool IsSpeech(QuoteScene scene, int span)
    {
        var passage = scene.Spans[span];
        return passage.WordCount >= ShortestSpeech && !IsTitle(scene.Text, passage.FirstWord, passage.EndWord) && !HasAuthor(scene.Text, passage.EndWord);
    }

    /// <summary>A short sentence of its own in quotation marks: <c>He shrugged. "Not botany."</c></summary>
    public static bool IsUtterance(QuoteScene scene, int span)
    {
        var passage = scene.Spans[span];
        return passage.Closed && passage.WordCount < ShortestSpeech && scene.Text.Words[passage.FirstWord].IsCapital
            && scene.Text.Body[passage.Range.End - 1] is '.' or '?' or '!'
            && (scene.Text.Before(passage.FirstWord) & Gap.Other) != 0 && (scene.Text.Before(passage.EndWord) & Gap.Other) != 0;
    }

    /// <summary><c>"The piling on must stop," by Ann Lee</c>: a headline with its author.</summary>
    private static bool HasAuthor(StoryText text, int behind) =>
        behind < text.Words.Length && (text.Before(behind) & Gap.Other) == 0 && text.Text(behind) is "by";

    /// <summary>Every word of weight begins with a capital: "The Art of the Deal".</summary>
    public static bool IsTitle(StoryText text, int first, int end)
    {
        if (end - first > 10)
            return false;
        var capitals = 0;
        for (var i = first; i < end; i++)
            if (text.Words[i].IsCapital)
                capitals++;
            else if (!text.Words[i].Is(WordTraits.Function) && text.Words[i].Shape != WordShape.Number)
                return false;
        return capitals * 2 >= end - first;
    }
}
