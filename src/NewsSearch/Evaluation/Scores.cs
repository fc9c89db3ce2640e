namespace NewsSearch.Evaluation;

/// <summary>Measures of one ranking, or their means over several; each from 0 to 1.</summary>
/// <param name="Map">Average precision.</param>
/// <param name="P10">Precision at 10.</param>
/// <param name="Ndcg10">Normalised discounted cumulative gain at 10, with gain 2^grade - 1.</param>
/// <param name="Recall100">Recall at 100.</param>
/// <param name="Mrr">Reciprocal rank of the first relevant story.</param>
public readonly record struct Scores(double Map, double P10, double Ndcg10, double Recall100, double Mrr);
