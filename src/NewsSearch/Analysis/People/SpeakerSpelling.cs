namespace NewsSearch.Analysis.People;

/// <summary>A speaker's name as stories write it.</summary>
/// <param name="Name">As written.</param>
/// <param name="Stories">How many stories that default results show have it.</param>
internal readonly record struct SpeakerSpelling(string Name, int Stories);
