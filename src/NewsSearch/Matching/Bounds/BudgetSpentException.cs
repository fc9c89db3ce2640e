namespace NewsSearch.Matching.Bounds;

/// <summary>Ends a search from within; caught where the answer is put together, never seen outside.</summary>
internal sealed class BudgetSpentException(string message) : Exception(message);
