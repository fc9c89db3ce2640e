using Lucene.Net.Index;
using NewsSearch.Indexing.Documents;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// Tells of every story that comes whether it was made of the text of one that is there: those whose samples share keys
/// are compared word by word, the likeliest first. The answer depends on the stories that came before, in their order, and on
/// nothing else: not on batches, segments, merges or restarts. One thread at a time.
/// </summary>
/// <remarks>
/// A story joins the group of the one that it is most like, and groups are never joined: a story like two others that are not
/// like each other leaves them apart, and no story is written again. A group has no head that could go away; which of its
/// stories is the first is asked when it is shown.
/// </remarks>
internal sealed class CopyFinder
{
    private const int MostTexts = 512;

    private readonly PendingCopies _pending = new();
    // Stories of one form are compared with each other again and again.
    private readonly Dictionary<string, CopyText> _texts = new(StringComparer.Ordinal);
    private IndexedCopies? _indexed;
    private CandidateSearch? _search;
    private DirectoryReader? _owned;
    private (PreparedStory Story, CopyText Text)? _compared;

    /// <summary>Goes on from a state of the index that has everything that was added.</summary>
    /// <param name="reader">The state.</param>
    /// <param name="owned">Whether it is to be closed when it is needed no more.</param>
    public void Begin(DirectoryReader reader, bool owned = false)
    {
        Clear();
        _indexed = new IndexedCopies(reader);
        _search = new CandidateSearch(_indexed, _pending);
        _owned = owned ? reader : null;
    }

    public void Clear()
    {
        _owned?.Dispose();
        (_owned, _indexed, _search, _compared) = (null, null, null, null);
        _pending.Clear();
        _texts.Clear();
    }

    /// <summary>The group that a story belongs to; the story is not yet among those that others are compared with.</summary>
    public CopyGroup GroupOf(PreparedStory story)
    {
        var candidates = _search!.Find(story.Sample);
        if (candidates.Count == 0)
            return CopyGroup.Of(story.Digest);
        var own = CopyText.Of(story.CopyWords);
        _compared = (story, own);
        var best = default(CopyGroup?);
        var bestPair = default(CopyMeasure);
        foreach (var candidate in candidates)
        {
            var other = TextOf(candidate);
            // Most share too little for the rest to matter.
            if (CopyMeasure.SharedBy(own, other) < CopyRule.LeastLookedAt)
                continue;
            var pair = new CopyMeasure(own, other);
            if (CopyRule.IsCopy(pair, CopyRule.LeastShared) && (best is null || pair.Shared > bestPair.Shared || pair.Shared == bestPair.Shared && pair.Hours < bestPair.Hours))
                (best, bestPair) = (new CopyGroup(candidate.Group, true), pair);
        }
        return best ?? CopyGroup.Of(story.Digest);
    }

    /// <summary>Takes in the newest version of a story, for others to be compared with.</summary>
    /// <param name="story">The story.</param>
    /// <param name="group">Its group.</param>
    /// <param name="isNew">Whether no version of it was there.</param>
    public void Add(PreparedStory story, CopyGroup group, bool isNew)
    {
        var id = story.Article.Id;
        if (!isNew)
        {
            _texts.Remove(id);
            _indexed!.Replace(id);
        }
        _pending.Add(id, story.Sample, story.CopyWords, group.Key);
        if (_compared is { } compared && compared.Story == story)
            Keep(id, compared.Text);
    }

    private CopyText TextOf(CopyCandidate candidate) => _texts.TryGetValue(candidate.Id, out var text)
        ? text
        : Keep(candidate.Id, candidate.Place >= 0 ? _indexed!.TextOf(candidate.Place) : _pending.TextOf(~candidate.Place));

    private CopyText Keep(string id, CopyText text)
    {
        if (_texts.Count >= MostTexts)
            _texts.Clear();
        return _texts[id] = text;
    }
}
