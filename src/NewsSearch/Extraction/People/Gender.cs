namespace NewsSearch.Extraction.People;

/// <summary>Which pronoun may stand for a person; unknown fits both.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
