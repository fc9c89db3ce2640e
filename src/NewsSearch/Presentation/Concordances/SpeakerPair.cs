namespace NewsSearch.Presentation.Concordances;

/// <summary>Two people who are quoted in the same stories.</summary>
/// <param name="Speaker">One of them, the first by name.</param>
/// <param name="With">The other.</param>
/// <param name="Stories">Stories that quote both, copies included.</param>
/// <param name="Copies">How many of them are copies of earlier stories.</param>
public sealed record SpeakerPair(string Speaker, string With, long Stories, long Copies);
