using NewsSearch.Extraction.Topics.Learning;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics.Learning;

public sealed class LinearSvmTests
{
    /// <summary>Against gradient descent on the primal: |w|² / 2 + C Σ cost max(0, 1 - y (w x + b))², the bias inside |w|.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_weights_minimise_what_the_formula_says(int seed)
    {
        var random = new Random(seed);
        const int rows = 60, columns = 8;
        var (starts, features, values) = (new int[rows + 1], new int[rows * 3], new float[rows * 3]);
        var has = new bool[rows];
        for (var row = 0; row < rows; row++)
        {
            starts[row + 1] = 3 * (row + 1);
            var chosen = Enumerable.Range(0, columns).OrderBy(_ => random.Next()).Take(3).Order().ToArray();
            for (var i = 0; i < 3; i++)
                (features[3 * row + i], values[3 * row + i]) = (chosen[i], 1 / MathF.Sqrt(3));
            has[row] = random.Next(4) == 0 || chosen[0] == 0;
        }
        var matrix = new SparseRows(columns, starts, features, values);
        var svm = new LinearSvm(matrix);
        svm.Learn(Enumerable.Range(0, rows).ToArray(), has, cost: 1);

        var weights = svm.Weights.Append(svm.Bias).Select(w => (double)w).ToArray();
        var best = Minimised(matrix, has);
        Assert.InRange(Objective(matrix, has, weights), Objective(matrix, has, best) - 1e-6, 1.02 * Objective(matrix, has, best));
    }

    private static double[] Minimised(SparseRows rows, bool[] has)
    {
        var weights = new double[rows.Columns + 1];
        for (var step = 0; step < 20_000; step++)
        {
            var gradient = (double[])weights.Clone();
            for (var row = 0; row < rows.Count; row++)
            {
                var sign = has[row] ? 1 : -1;
                var slack = 1 - sign * Score(rows, row, weights);
                if (slack <= 0)
                    continue;
                var factor = -2 * CostOf(has, row) * slack * sign;
                for (var i = rows.Starts[row]; i < rows.Starts[row + 1]; i++)
                    gradient[rows.Features[i]] += factor * rows.Values[i];
                gradient[^1] += factor;
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] -= 0.002 * gradient[i];
        }
        return weights;
    }

    private static double Objective(SparseRows rows, bool[] has, double[] weights)
    {
        var sum = weights.Sum(w => w * w) / 2;
        for (var row = 0; row < rows.Count; row++)
            sum += CostOf(has, row) * Math.Pow(Math.Max(0, 1 - (has[row] ? 1 : -1) * Score(rows, row, weights)), 2);
        return sum;
    }

    private static double CostOf(bool[] has, int row)
    {
        var with = has.Count(h => h);
        return has[row] ? Math.Max(1, Math.Pow((has.Length - with + 1.0) / (with + 1.0), 0.25)) : 1;
    }

    private static double Score(SparseRows rows, int row, double[] weights)
    {
        var score = weights[^1];
        for (var i = rows.Starts[row]; i < rows.Starts[row + 1]; i++)
            score += weights[rows.Features[i]] * rows.Values[i];
        return score;
    }
}
