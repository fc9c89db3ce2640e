namespace NewsSearch.Articles;

/// <summary>A paragraph of the body and its sentences; both count in <see cref="Article.Body"/>.</summary>
/// <param name="Range">All of the paragraph; the first starts after the dateline.</param>
/// <param name="Sentences">Its sentences in order, without the white space between them.</param>
/// <param name="IsHeading">Whether it is the heading of a section.</param>
public sealed record Paragraph(TextRange Range, IReadOnlyList<TextRange> Sentences, bool IsHeading = false);
