using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>Things to read with that are kept for the next search, up to a number. Thread-safe.</summary>
/// <remarks>
/// No ConcurrentBag: that keeps what it holds in tables of the threads that put it there, and what is kept here knows the field
/// that keeps it, so that no field of a segment that is gone would ever be collected.
/// </remarks>
/// <param name="most">How many.</param>
internal sealed class ReadingPool<T>(int most)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Stack<T> _kept = [];

    /// <summary>Takes one out, the last that came; false where there is none.</summary>
    public bool TryRent([NotNullWhen(true)] out T? reading)
    {
        lock (_gate)
            return _kept.TryPop(out reading);
    }

    /// <summary>Puts one in, or lets it go where there are as many already.</summary>
    public void Return(T reading)
    {
        lock (_gate)
            if (_kept.Count < most)
                _kept.Push(reading);
    }
}
