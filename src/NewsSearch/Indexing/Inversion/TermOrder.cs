namespace NewsSearch.Indexing.Inversion;

/// <summary>The terms of a dictionary in the order of their UTF-8 bytes, which is that of Lucene's dictionaries.</summary>
/// <param name="Terms">Numbers of the terms, in their order.</param>
/// <param name="Ranks">For every term its place in the order.</param>
internal readonly record struct TermOrder(int[] Terms, int[] Ranks);
