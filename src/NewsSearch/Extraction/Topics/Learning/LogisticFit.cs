using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>Logistic regression over a few inputs by Newton's method, with a small ridge towards where it starts.</summary>
internal static class LogisticFit
{
    private const int MostSteps = 30;
    private const double Ridge = 1;

    /// <param name="inputs">One case after another.</param>
    /// <param name="outcomes">One a case.</param>
    /// <param name="start">The weights to start from, and to be drawn to; as many as a case has inputs.</param>
    public static double[] Fit(List<double> inputs, List<bool> outcomes, double[] start)
    {
        var n = start.Length;
        var weights = (double[])start.Clone();
        var gradient = new double[n];
        var curvature = new double[n, n];
        var cases = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inputs);
        for (var step = 0; step < MostSteps; step++)
        {
            Array.Clear(curvature);
            for (var j = 0; j < n; j++)
            {
                gradient[j] = Ridge * (weights[j] - start[j]);
                curvature[j, j] = Ridge;
            }
            for (var i = 0; i < outcomes.Count; i++)
                Add(cases.Slice(i * n, n), outcomes[i], weights, gradient, curvature);
            Solve(curvature, gradient);
            var size = gradient.Sum(Math.Abs);
            var part = Math.Min(1, 4 / (size + 1e-9));
            for (var j = 0; j < n; j++)
                weights[j] -= part * gradient[j];
            if (size < 1e-6)
                break;
        }
        return weights;
    }

    private static void Add(ReadOnlySpan<double> inputs, bool outcome, double[] weights, double[] gradient, double[,] curvature)
    {
        var odds = 0.0;
        for (var j = 0; j < inputs.Length; j++)
            odds += weights[j] * inputs[j];
        var p = LabelDecision.Sigmoid(odds);
        for (var j = 0; j < inputs.Length; j++)
        {
            gradient[j] += (p - (outcome ? 1 : 0)) * inputs[j];
            for (var k = 0; k <= j; k++)
                curvature[j, k] += p * (1 - p) * inputs[j] * inputs[k];
        }
    }

    /// <summary>Solves A x = b by Cholesky's decomposition; A is given by its lower half, b becomes x.</summary>
    private static void Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var j = 0; j < n; j++)
            for (var i = j; i < n; i++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                    sum -= a[i, k] * a[j, k];
                a[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / a[j, j];
            }
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                b[i] -= a[i, k] * b[k];
            b[i] /= a[i, i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                b[i] -= a[k, i] * b[k];
            b[i] /= a[i, i];
        }
    }
}
