namespace NewsSearch.Evaluation.Latency;

/// <summary>One answer: times in microseconds, bytes, or -1 where they could not be counted.</summary>
internal readonly record struct LatencySample(
    int Query, double Total, double Wait, double Parse, double Match, double Fetch, double Highlight, long AllocatedBytes);
