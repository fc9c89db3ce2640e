namespace NewsSearch.Extraction.Topics.Models;

/// <summary>What is thought of one label of one story.</summary>
/// <param name="Label">Its number.</param>
/// <param name="Score">The higher, the likelier.</param>
internal readonly record struct LabelScore(int Label, float Score);
