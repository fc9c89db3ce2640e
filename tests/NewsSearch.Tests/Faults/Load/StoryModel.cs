using System.Collections.Immutable;

namespace NewsSearch.Tests.Faults.Load;

/// <summary>
/// What an index should hold, state after state: which word each story carries. A search may see any state from the last one that
/// was acknowledged when it began to the one under way when it ended. Thread-safe; states are made one at a time.
/// </summary>
internal sealed class StoryModel
{
    /// <summary>States that are kept for readers who lag behind.</summary>
    private const int Most = 400;

    private readonly Lock _gate = new();
    private readonly List<ImmutableDictionary<string, string>> _states = [ImmutableDictionary<string, string>.Empty];
    private int _dropped;

    /// <summary>The number of the newest state that is acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>The number of the newest state, acknowledged or under way.</summary>
    public int UnderWay
    {
        get
        {
            lock (_gate)
                return _dropped + _states.Count - 1;
        }
    }

    public ImmutableDictionary<string, string> Newest
    {
        get
        {
            lock (_gate)
                return _states[^1];
        }
    }

    /// <summary>What the next state is; to be told before the index is.</summary>
    public void Begin(ImmutableDictionary<string, string> state)
    {
        lock (_gate)
        {
            _states.Add(state);
            if (_states.Count <= Most)
                return;
            _states.RemoveAt(0);
            _dropped++;
        }
    }

    public void Acknowledge() => Acknowledged = UnderWay;

    /// <summary>Whether, in one of the states from one number to another, exactly these stories carry the word.</summary>
    public bool Agrees(int from, int to, string word, IReadOnlySet<string> found)
    {
        List<ImmutableDictionary<string, string>> states;
        lock (_gate)
            states = _states.GetRange(Math.Max(0, from - _dropped), to - _dropped - Math.Max(0, from - _dropped) + 1);
        return states.Exists(state => state.Count(s => s.Value == word) == found.Count && found.All(id => state.TryGetValue(id, out var carried) && carried == word));
    }
}
