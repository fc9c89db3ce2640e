namespace NewsSearch.Benchmarks.Indexes;

/// <summary>The indexes of the same stories that are compared.</summary>
internal enum IndexKind
{
    /// <summary>NewsSearch's own.</summary>
    News,

    /// <summary>Plain Lucene.Net as one would start: an id and one stored text, StandardAnalyzer.</summary>
    Standard,

    /// <summary>Plain Lucene.Net with the fields and tokens of NewsSearch.</summary>
    SameFields,
}
