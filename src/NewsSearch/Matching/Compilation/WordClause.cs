using Lucene.Net.Search;
using NewsSearch.Querying;

namespace NewsSearch.Matching.Compilation;

/// <summary>A part of a conjunction: a node still to be compiled, or a clause that is ready and which node it stands for.</summary>
internal readonly record struct WordClause(QueryNode Node, Query? Ready);
