using Lucene.Net.Index;

namespace NewsSearch.Engine;

/// <summary>
/// States of the index that somebody pages through. Each stays for a while from the last page on; of too many the one that was
/// not asked for the longest goes first. Files that only such a state needs stay on the disk as long. One thread at a time.
/// </summary>
internal sealed class KeptStates(TimeProvider time)
{
    private const int Most = 16;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    private readonly Dictionary<long, (DirectoryReader Reader, long UsedAt)> _states = [];

    /// <summary>The state of a version; null where it is not kept.</summary>
    public DirectoryReader? Of(long version)
    {
        LetGo(Most);
        if (!_states.TryGetValue(version, out var kept))
            return null;
        _states[version] = kept with { UsedAt = time.GetTimestamp() };
        return kept.Reader;
    }

    public void Keep(DirectoryReader reader)
    {
        if (Of(reader.Version) is not null)
            return;
        LetGo(Most - 1);
        reader.IncRef();
        _states[reader.Version] = (reader, time.GetTimestamp());
    }

    public void Clear() => LetGo(0);

    private void LetGo(int most)
    {
        while (_states.Count > 0)
        {
            var (version, oldest) = _states.MinBy(s => s.Value.UsedAt);
            if (_states.Count <= most && time.GetElapsedTime(oldest.UsedAt) <= s_longest)
                return;
            _states.Remove(version);
            oldest.Reader.DecRef();
        }
    }
}
