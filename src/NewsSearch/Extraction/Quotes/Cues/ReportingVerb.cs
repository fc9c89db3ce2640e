namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>A form of a reporting verb.</summary>
/// <param name="Lemma">The verb.</param>
/// <param name="Kinds">What it reports.</param>
/// <param name="Forms">Which of its forms this may be.</param>
/// <param name="Particles">Words that may follow and belong to it, a sequence each: "out", "on to say".</param>
/// <param name="Bare">Whether it reports without a particle, too.</param>
internal sealed record ReportingVerb(string Lemma, VerbKinds Kinds, VerbForms Forms, string[][] Particles, bool Bare);
