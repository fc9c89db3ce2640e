namespace NewsSearch.Schema;

/// <summary>One field of the index.</summary>
/// <param name="Name">Its name in the index.</param>
/// <param name="Shape">How it is indexed.</param>
/// <param name="OfQuote">Whether it belongs to quotes rather than stories.</param>
internal readonly record struct FieldDefinition(string Name, FieldShape Shape, bool OfQuote = false);
