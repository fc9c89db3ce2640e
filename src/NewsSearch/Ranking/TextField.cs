namespace NewsSearch.Ranking;

/// <summary>A text field and how much a word in it counts against a word in the body.</summary>
/// <param name="Name">Name in the index.</param>
/// <param name="Weight">At least 1 where lengths are combined: a smaller one would shrink the text it stands in.</param>
internal readonly record struct TextField(string Name, float Weight);
