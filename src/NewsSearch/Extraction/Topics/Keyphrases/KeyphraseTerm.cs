namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>A word of the story that may be part of a keyphrase.</summary>
/// <param name="Id">The same for all forms of a word.</param>
/// <param name="Start">First unit in headline or body.</param>
/// <param name="End">One past its last unit, a possessive ending left out.</param>
/// <param name="Sentence">Ordinal of the sentence; -1 in the headline.</param>
/// <param name="IsName">Written with a capital that the sentence's start does not explain.</param>
/// <param name="IsJoined">Whether only a blank stands between it and the word before.</param>
internal readonly record struct KeyphraseTerm(int Id, int Start, int End, int Sentence, bool IsName, bool IsJoined)
{
    public bool InHeadline => Sentence < 0;
}
