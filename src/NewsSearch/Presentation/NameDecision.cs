namespace NewsSearch.Presentation;

/// <summary>What somebody decided on two names.</summary>
/// <param name="IsJoin">Whether they are one person; else they are two.</param>
/// <param name="Name">One name.</param>
/// <param name="Other">The other name.</param>
public sealed record NameDecision(bool IsJoin, string Name, string Other);
