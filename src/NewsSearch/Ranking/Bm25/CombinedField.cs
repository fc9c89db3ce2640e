namespace NewsSearch.Ranking.Bm25;

/// <summary>One of several fields that are scored as if they were one.</summary>
/// <param name="Weight">How often each of its words counts; positive.</param>
/// <param name="Field">Statistics of the field.</param>
/// <param name="DocFreq">Documents that have the term in this field.</param>
internal readonly record struct CombinedField(float Weight, FieldStatistics Field, long DocFreq);
