using Lucene.Net.Index;
using NewsSearch.Analysis.People;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.People;

namespace NewsSearch.Engine.Aliases;

/// <summary>Hands out the aliases of a state of the index, with the decisions as they stand in its folder now. Thread-safe.</summary>
internal sealed class AliasSource(string folder)
{
    private readonly Lock _gate = new();

    // Weak: what is known of names must not keep a state open that nobody searches any more.
    private readonly WeakReference<DirectoryReader?> _reader = new(null);
    private (long, long)? _stamp;
    private SpeakerAliases _aliases = new(AliasEdits.None, []);

    /// <summary>The aliases of a state.</summary>
    public SpeakerAliases Of(DirectoryReader reader)
    {
        var stamp = AliasFile.Stamp(folder);
        lock (_gate)
        {
            var isSameState = _reader.TryGetTarget(out var known) && ReferenceEquals(known, reader);
            if (isSameState && _stamp == stamp)
                return _aliases;
            var (edits, problems) = _stamp == stamp ? (_aliases.Edits, _aliases.Problems) : AliasFile.Read(folder);
            (_stamp, _aliases) = (stamp, new SpeakerAliases(edits, problems));
            _reader.SetTarget(reader);
            return _aliases;
        }
    }
}
