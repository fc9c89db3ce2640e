namespace NewsSearch.Tests.Engine;

/// <summary>A clock that goes on by a second whenever it is looked at, so that time runs out at a chosen look.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _seconds;

    /// <summary>Told how often the clock has been looked at.</summary>
    public Action<long>? Looked { get; set; }

    public override long TimestampFrequency => 1;

    public override long GetTimestamp()
    {
        Looked?.Invoke(_seconds);
        return _seconds++;
    }
}
