using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Indexing.Repairing;

/// <summary>
/// Makes an index anew from the stories that another one stores: every version with its number, its time and its group of
/// copies, the newest as the latest. A story counts as read where it has the digest that it was stored with. One thread.
/// </summary>
internal sealed class IndexRebuild(Directory damaged, Similarity similarity, List<string> findings, CancellationToken cancellationToken)
{
    private const int MostFindings = 100;

    private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);
    private readonly HashSet<Int128> _seen = [];

    /// <summary>Stories and versions that could not be read; documents, where it cannot be told which of them are stories.</summary>
    public long Lost { get; private set; }

    /// <summary>Fills a folder that is not there yet.</summary>
    public void Write(string segments, TimeProvider time)
    {
        var saved = SavedSegments.Of(damaged, findings);
        var told = findings.Count;
        Each(saved, version =>
        {
            var id = version.Article.Id;
            _latest[id] = Math.Max(version.Number, _latest.GetValueOrDefault(id));
        });
        Lost = 0;
        findings.RemoveRange(told, findings.Count - told);
        using var directory = new NewsDirectory(segments);
        using var writer = new IndexWriter(directory, WriterSettings.Make(similarity));
        var segment = new SegmentWriting(similarity);
        Each(saved, version =>
        {
            // Where it is not known what was deleted, a version may be there twice.
            if (_seen.Add(KeyOf(version)))
                segment.Add(writer, IndexedVersion.Of(version), version.Number == _latest[version.Article.Id]);
            segment.FlushIfLarge(writer);
        });
        segment.Flush(writer);
        writer.SetCommitData(IndexFolder.NewCommitData(time));
        writer.Commit();
    }

    private void Each(IReadOnlyList<(string Name, long Deletes)> segments, Action<StoryVersion> take)
    {
        using var names = new StoryNames(damaged);
        foreach (var (name, deletes) in segments)
        {
            try
            {
                using var segment = new SavedSegment(damaged, name, deletes, findings);
                for (var document = 0; document < segment.Documents; document++)
                    if (segment.IsLive(document) && Read(segment, name, document, names) is { } version)
                        take(version);
            }
            catch (Exception broken) when (IsDamage(broken))
            {
                Lost++;
                Find($"The stories of {name} cannot be read: {broken.Message}");
            }
        }
    }

    private StoryVersion? Read(SavedSegment segment, string name, int document, StoryNames names)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (!segment.TryGet(document, out var stored))
                return null;
            var version = StoredArticleCodec.Read(stored);
            if (StoryDigest.Of(version.Article.Original).AsSpan().SequenceEqual(version.Digest))
                return version;
            Find($"The story {version.Article.Id} is not as it was read.");
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            if (names.Of(name, document) is not { } id)
                return null;
            Find(id.Length > 0 ? $"The story {id} cannot be read: {broken.Message}" : $"Stories of {name} cannot be read: {broken.Message}");
        }
        Lost++;
        return null;
    }

    private void Find(string finding)
    {
        if (findings.Count < MostFindings && !findings.Contains(finding))
            findings.Add(finding);
    }

    private static bool IsDamage(Exception broken) => broken is not DamagedIndexException && (Damage.IsTold(broken) || Damage.IsLikely(broken));

    private static Int128 KeyOf(StoryVersion version)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(version.Article.Id));
        hash.AppendData(BitConverter.GetBytes(version.Number));
        hash.AppendData(version.Digest);
        return BitConverter.ToInt128(hash.GetHashAndReset());
    }
}
