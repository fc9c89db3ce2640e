namespace NewsSearch.Presentation;

/// <summary>Names of speakers that are taken for one person's.</summary>
/// <param name="Total">How many persons there are.</param>
/// <param name="People">Those with the most stories.</param>
/// <param name="Decisions">What was decided by hand, in order; it wins over what was seen.</param>
/// <param name="Problems">What of the decisions cannot be read, and where.</param>
public sealed record AliasPage(
    int Total, IReadOnlyList<NamedPerson> People, IReadOnlyList<NameDecision> Decisions, IReadOnlyList<string> Problems);
