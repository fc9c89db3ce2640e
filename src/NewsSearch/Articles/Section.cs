namespace NewsSearch.Articles;

/// <summary>A part of the body under a heading of its own.</summary>
/// <param name="Heading">The heading as written.</param>
/// <param name="Range">Heading and text, up to the next heading or the end of the body.</param>
public sealed record Section(string Heading, TextRange Range);
