namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>Where the postings of a field come from.</summary>
/// <param name="Sources">In the order of their documents.</param>
/// <param name="DocCount">Documents that have the field; below zero if that is known only when all are written.</param>
internal readonly record struct FieldSources(TermSource[] Sources, int DocCount);
