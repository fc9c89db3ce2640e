namespace NewsSearch.Querying;

/// <summary>A remark on how a query was read.</summary>
/// <param name="Code">What kind of remark, for programs: <c>unknown-field</c>.</param>
/// <param name="Text">The remark, one plain sentence or two.</param>
/// <param name="Position">Where in the query text, in UTF-16 units.</param>
/// <param name="Length">How much of the query text it is about.</param>
public sealed record QueryNotice(string Code, string Text, int Position, int Length);
