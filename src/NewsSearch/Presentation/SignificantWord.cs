namespace NewsSearch.Presentation;

/// <summary>A word that some stories have more often than the others.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Stories">Of the stories that were read, how many have it.</param>
/// <param name="All">How many stories of the index have it.</param>
/// <param name="Score">The log-likelihood ratio G²: above 10.8, one in a thousand is chance.</param>
public sealed record SignificantWord(string Stem, int Stories, int All, double Score);
