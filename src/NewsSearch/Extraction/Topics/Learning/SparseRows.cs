namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>Stories as rows of weighted features, each of length one, or empty. Immutable, thread-safe.</summary>
/// <param name="Columns">Number of features.</param>
/// <param name="Starts">Row r holds what lies from <c>Starts[r]</c> to <c>Starts[r + 1]</c>.</param>
/// <param name="Features">Numbers of features.</param>
/// <param name="Values">Beside each, its weight.</param>
internal sealed record SparseRows(int Columns, int[] Starts, int[] Features, float[] Values)
{
    public int Count => Starts.Length - 1;

    /// <summary>The row times a vector.</summary>
    public float Times(int row, float[] vector)
    {
        var sum = 0f;
        var features = Features.AsSpan(Starts[row]..Starts[row + 1]);
        var values = Values.AsSpan(Starts[row]..Starts[row + 1]);
        for (var i = 0; i < features.Length; i++)
            sum += vector[features[i]] * values[i];
        return sum;
    }

    /// <summary>Adds a multiple of the row to a vector.</summary>
    public void AddTo(float[] vector, int row, float factor)
    {
        var features = Features.AsSpan(Starts[row]..Starts[row + 1]);
        var values = Values.AsSpan(Starts[row]..Starts[row + 1]);
        for (var i = 0; i < features.Length; i++)
            vector[features[i]] += factor * values[i];
    }
}
