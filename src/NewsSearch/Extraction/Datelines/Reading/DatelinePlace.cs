namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>A place of a dateline: the tokens that name it and what the lists know of it.</summary>
/// <param name="From">First token.</param>
/// <param name="To">One past the last token.</param>
/// <param name="Points">Evidence that this is a place; 0 if no list has it.</param>
/// <param name="Country">ISO code, where the name alone leaves no doubt.</param>
/// <param name="LargestIn">Country of the largest place of that name, doubtful or not.</param>
internal readonly record struct DatelinePlace(int From, int To, int Points, string? Country, string? LargestIn);
