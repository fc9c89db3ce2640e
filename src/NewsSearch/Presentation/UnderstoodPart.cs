namespace NewsSearch.Presentation;

/// <summary>A part of a query and how often it is there.</summary>
/// <param name="Text">The part, in our own language.</param>
/// <param name="Forms">The forms that were looked for and that the index holds; empty where it was looked for as it stands.</param>
/// <param name="Stories">In how many documents its most frequent term is, earlier versions included.</param>
public sealed record UnderstoodPart(string Text, IReadOnlyList<string> Forms, int Stories);
