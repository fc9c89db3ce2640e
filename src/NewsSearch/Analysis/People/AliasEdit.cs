namespace NewsSearch.Analysis.People;

/// <summary>That two names are one person's, or are not.</summary>
internal sealed record AliasEdit(bool IsJoin, string Name, string Other);
