using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>What stands before a verb: its helpers, and the word that may end its subject.</summary>
/// <param name="Left">The first word to the left that is neither helper nor adverb; before the sentence where there is none.</param>
/// <param name="LeftGap">Marks between that word and the verb's helpers.</param>
/// <param name="Being">A form of "be" helps: passive or progressive.</param>
/// <param name="Having">A form of "have" helps.</param>
/// <param name="Helped">Any helper: it is a verb for certain.</param>
/// <param name="To">An infinitive.</param>
/// <param name="AfterDeterminer">A determiner, possessive or preposition stands before it: a noun or an adjective.</param>
internal readonly record struct VerbContext(int Left, Gap LeftGap, bool Being, bool Having, bool Helped, bool To, bool AfterDeterminer)
{
    public static VerbContext Read(StoryText text, bool[] quoted, int verb, int start)
    {
        bool being = false, having = false, helped = false;
        var at = verb - 1;
        var gap = text.Before(verb);
        var commaAdverb = false;
        while (at >= start && !quoted[at] && verb - at < 8)
        {
            ref readonly var word = ref text.Words[at];
            if ((gap & ~Gap.InName) != 0 && !(commaAdverb && gap == Gap.Comma))
                break;
            if (word.Is(WordTraits.Auxiliary))
            {
                helped = true;
                var helper = text.Text(at);
                being |= helper is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "am" or "wasn’t" or "weren’t" or "isn’t" or "wasn't" or "isn't" or "weren't" or "aren't"
                    or "est" or "sont" or "était" or "étaient" or "été" or "être" or "es" or "son" or "fue" or "fueron" or "sido" or "ser" or "ist" or "sind" or "wird" or "wurde" or "wurden" or "foi" or "foram" or "são" or "è" or "sono" or "stato" or "stata" or "был" or "была" or "было" or "были";
                having |= helper is "has" or "have" or "had" or "having" or "hasn’t" or "haven’t" or "hadn’t" or "hasn't" or "haven't" or "hadn't";
            }
            else if (!(word.Is(WordTraits.Adverb) && !word.Is(WordTraits.Determiner | WordTraits.Role) && word.Shape == WordShape.Lower || word.Is(WordTraits.Calendar) && word.Is(WordTraits.Adverb)))
                break;
            gap = text.Before(at);
            commaAdverb = false;
            at--;
        }
        if (at < start)
            return new VerbContext(at, gap, being, having, helped, false, false);
        ref readonly var left = ref text.Words[at];
        var joined = (gap & ~Gap.InName) == 0;
        var to = joined && text.Text(at) is "to";
        var determiner = joined && !helped && (left.Is(WordTraits.Determiner) && !IsPronounLike(text, at) || text.IsPossessive(at)
            || left.Is(WordTraits.Preposition) && text.Text(at) is not ("by" or "after" or "before" or "since") && !left.Is(WordTraits.Relative | WordTraits.Subordinator) && !to);
        return new VerbContext(at, gap, being, having, helped, to, determiner);
    }

    private static bool IsPronounLike(StoryText text, int i) =>
        text.Text(i) is "some" or "many" or "most" or "both" or "all" or "others" or "that" or "several" or "few" or "Some" or "Many" or "Most" or "Both" or "her";
}
