namespace NewsSearch.Extraction.Topics.Codes;

/// <summary>A label of a code in a language; the language is empty where nothing tells it.</summary>
internal sealed record CodeLabel(string Code, string Language, string Text);
