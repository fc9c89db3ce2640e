namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>
/// A linear support vector machine with squared hinge loss, by dual coordinate descent with shrinking: Hsieh, Chang, Lin,
/// Keerthi, Sundararajan, "A dual coordinate descent method for large-scale linear SVM" (ICML 2008), algorithm 3. The bias is
/// a feature of value 1. Gives the same weights for the same rows in the same order. Not thread-safe: one a thread, reused.
/// </summary>
internal sealed class LinearSvm(SparseRows rows)
{
    /// <summary>Passes over the rows at most; most labels are done after ten.</summary>
    private const int MostPasses = 60;

    private const float Tolerance = 0.1f;

    /// <summary>
    /// A story of the label costs (others / stories of the label)^0.25 of another: rare labels are learned, yet not at any
    /// price. The power is from held-out stories: 0.4 found more of rare labels and lost precision in all.
    /// </summary>
    private const double Balance = 0.25;

    private readonly float[] _alphas = new float[rows.Count];
    private readonly float[] _ridges = new float[rows.Count];
    private readonly int[] _order = new int[rows.Count];

    public float[] Weights { get; } = new float[rows.Columns];

    public float Bias { get; private set; }

    /// <summary>Learns which of some rows have a label.</summary>
    /// <param name="among">Numbers of the rows to learn from.</param>
    /// <param name="has">Of every row, whether it has the label.</param>
    /// <param name="cost">What an error costs against the length of the weights; C.</param>
    public void Learn(ReadOnlySpan<int> among, bool[] has, double cost)
    {
        Prepare(among, has, cost);
        var random = new ShuffleOrder(among.Length);
        var active = among.Length;
        var largestBefore = float.PositiveInfinity;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var (largest, smallest) = (float.NegativeInfinity, float.PositiveInfinity);
            random.Shuffle(_order.AsSpan(0, active));
            for (var i = 0; i < active; i++)
            {
                var row = _order[i];
                var sign = has[row] ? 1f : -1f;
                var gradient = sign * (rows.Times(row, Weights) + Bias) - 1 + _ridges[row] * _alphas[row];
                var projected = gradient;
                if (_alphas[row] == 0)
                {
                    if (gradient > largestBefore)
                    {
                        // Far on the right side: it stays out until all others are settled.
                        active--;
                        (_order[i], _order[active]) = (_order[active], _order[i]);
                        i--;
                        continue;
                    }
                    projected = Math.Min(0, gradient);
                }
                largest = Math.Max(largest, projected);
                smallest = Math.Min(smallest, projected);
                if (projected != 0)
                    Move(row, sign, gradient);
            }
            if (largest - smallest > Tolerance)
            {
                largestBefore = largest <= 0 ? float.PositiveInfinity : largest;
                continue;
            }
            if (active == among.Length)
                return;
            active = among.Length;
            largestBefore = float.PositiveInfinity;
        }
    }

    private void Prepare(ReadOnlySpan<int> among, bool[] has, double cost)
    {
        Array.Clear(Weights);
        Bias = 0;
        var with = 0;
        foreach (var row in among)
            with += has[row] ? 1 : 0;
        var factor = Math.Pow((among.Length - with + 1.0) / (with + 1.0), Balance);
        for (var i = 0; i < among.Length; i++)
        {
            var row = among[i];
            _order[i] = row;
            _alphas[row] = 0;
            _ridges[row] = (float)(1 / (2 * cost * (has[row] ? Math.Max(1, factor) : 1)));
        }
    }

    private void Move(int row, float sign, float gradient)
    {
        var square = rows.Starts[row] == rows.Starts[row + 1] ? 0 : 1;
        var before = _alphas[row];
        _alphas[row] = Math.Max(0, before - gradient / (square + 1 + _ridges[row]));
        var step = (_alphas[row] - before) * sign;
        if (step == 0)
            return;
        Bias += step;
        rows.AddTo(Weights, row, step);
    }
}
