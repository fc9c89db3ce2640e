using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>What joins two operands.</summary>
/// <param name="Kind">How.</param>
/// <param name="Priority">How loosely; the lower goes first.</param>
/// <param name="Token">Where it stands, as typed, with the proximity if it is one.</param>
internal readonly record struct Link(LinkKind Kind, int Priority, Token Token);
