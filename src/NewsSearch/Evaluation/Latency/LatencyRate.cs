namespace NewsSearch.Evaluation.Latency;

/// <summary>How an open loop went.</summary>
/// <param name="Asked">Queries a second that arrived.</param>
/// <param name="Achieved">Queries a second that were answered, from the first arrival to the last answer; never more than arrived.</param>
/// <param name="LastWait">How late the last query was begun, in microseconds: the queue at the end.</param>
public sealed record LatencyRate(double Asked, double Achieved, double LastWait)
{
    private const double Tolerance = 0.99;

    /// <summary>Whether answers kept up with arrivals. Where not, latency grows with the length of the run and says nothing else.</summary>
    public bool KeptUp => Achieved >= Asked * Tolerance;
}
