namespace NewsSearch.Evaluation;

/// <summary>A query whose answer is judged.</summary>
/// <param name="Id">Its name in judgements and runs; holds no white space.</param>
/// <param name="Text">The query as typed.</param>
public sealed record TestQuery(string Id, string Text);
