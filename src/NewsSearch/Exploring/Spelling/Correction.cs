namespace NewsSearch.Exploring.Spelling;

/// <summary>A word that may have been meant.</summary>
/// <param name="Text">The word.</param>
/// <param name="Stories">Stories that have it in any form.</param>
/// <param name="Likelihood">How likely it is to be mistyped so, against others, as a logarithm.</param>
internal readonly record struct Correction(string Text, int Stories, float Likelihood)
{
    /// <summary>
    /// How likely something is to be asked for that so many stories have, as a logarithm: by the root of their number, as rare words are asked for
    /// more often than they are written.
    /// </summary>
    public static float Frequency(long stories) => MathF.Log(1 + stories) / 2;
}
