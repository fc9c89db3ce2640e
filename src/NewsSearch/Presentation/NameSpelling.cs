namespace NewsSearch.Presentation;

/// <summary>A name as stories write it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Stories">How many stories quote somebody so called.</param>
public sealed record NameSpelling(string Name, int Stories);
