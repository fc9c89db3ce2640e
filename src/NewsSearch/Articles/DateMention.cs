namespace NewsSearch.Articles;

/// <summary>A date that the text speaks of.</summary>
/// <param name="Raw">As written.</param>
/// <param name="Range">Where, in <see cref="Article.Body"/>.</param>
/// <param name="From">First day meant.</param>
/// <param name="To">Last day meant, inclusive.</param>
/// <param name="Precision">How exactly it is given.</param>
public sealed record DateMention(string Raw, TextRange Range, DateOnly From, DateOnly To, DatePrecision Precision);
