using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>
/// What a new version of a story changed, sentence by sentence: headline and sub-headline, then the body in the order of the
/// newer version. Sentences are the same where their words are, whatever their case and signs; a removed one and an added one in
/// its place that share half of their words are one that changed. By longest common subsequence, over at most two thousand
/// sentences of either version.
/// </summary>
public static class StoryDiff
{
    private const int MostSentences = 2_000;

    /// <summary>All sentences of both versions, kept ones included.</summary>
    public static IReadOnlyList<StoryChange> Between(Article older, Article newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var changes = new List<StoryChange>();
        AddLine(changes, older.Headline, newer.Headline);
        AddLine(changes, older.Subheadline, newer.Subheadline);
        Compare(changes, Sentences(older), Sentences(newer));
        return changes;
    }

    private static List<Sentence> Sentences(Article article) =>
        [.. article.Paragraphs.SelectMany(p => p.Sentences).Take(MostSentences).Select(s => new Sentence(s.Of(article.Body).Trim().ToString())).Where(s => s.Text.Length > 0)];

    private static void AddLine(List<StoryChange> changes, string? before, string? after)
    {
        (before, after) = (string.IsNullOrEmpty(before) ? null : before, string.IsNullOrEmpty(after) ? null : after);
        if (before is null && after is null)
            return;
        changes.Add(before is null ? new(StoryChangeKind.Added, null, after)
            : after is null ? new(StoryChangeKind.Removed, before, null)
            : new(before == after ? StoryChangeKind.Kept : StoryChangeKind.Changed, before, after));
    }

    private static void Compare(List<StoryChange> changes, List<Sentence> older, List<Sentence> newer)
    {
        var common = Common(older, newer);
        var (o, n) = (0, 0);
        while (o < older.Count || n < newer.Count)
        {
            if (o < older.Count && n < newer.Count && older[o].Key == newer[n].Key)
            {
                changes.Add(new StoryChange(StoryChangeKind.Kept, older[o++].Text, newer[n++].Text));
                continue;
            }
            var (fromOld, fromNew) = (o, n);
            while (o < older.Count && (n >= newer.Count || older[o].Key != newer[n].Key) && common[o + 1, n] >= common[o, n])
                o++;
            while (n < newer.Count && (o >= older.Count || older[o].Key != newer[n].Key))
                n++;
            AddBlock(changes, older[fromOld..o], newer[fromNew..n]);
        }
    }

    /// <summary>Sentences that stand in each other's place: those alike are one that changed.</summary>
    private static void AddBlock(List<StoryChange> changes, List<Sentence> removed, List<Sentence> added)
    {
        for (var at = 0; at < added.Count; at++)
        {
            var sentence = added[at];
            // What is gone without a like is told before what came.
            while (removed.Count > 0 && !added.Skip(at).Any(removed[0].IsLike))
            {
                changes.Add(new StoryChange(StoryChangeKind.Removed, removed[0].Text, null));
                removed.RemoveAt(0);
            }
            var like = removed.FindIndex(r => r.IsLike(sentence));
            // What stands before its like is gone before.
            for (var i = 0; i < like; i++)
                changes.Add(new StoryChange(StoryChangeKind.Removed, removed[i].Text, null));
            changes.Add(like < 0 ? new(StoryChangeKind.Added, null, sentence.Text) : new(StoryChangeKind.Changed, removed[like].Text, sentence.Text));
            removed.RemoveRange(0, like + 1);
        }
        changes.AddRange(removed.Select(r => new StoryChange(StoryChangeKind.Removed, r.Text, null)));
    }

    /// <summary>Length of the longest common subsequence of what is left from each pair of places on.</summary>
    private static ushort[,] Common(List<Sentence> older, List<Sentence> newer)
    {
        var common = new ushort[older.Count + 1, newer.Count + 1];
        for (var o = older.Count - 1; o >= 0; o--)
            for (var n = newer.Count - 1; n >= 0; n--)
                common[o, n] = older[o].Key == newer[n].Key ? (ushort)(common[o + 1, n + 1] + 1) : Math.Max(common[o + 1, n], common[o, n + 1]);
        return common;
    }

    private sealed class Sentence
    {
        private readonly HashSet<string> _words;

        public Sentence(string text)
        {
            Text = text;
            var words = TextAnalyzer.Analyze(text).Terms().ToList();
            Key = words.Count == 0 ? text : string.Join(' ', words);
            _words = [.. words];
        }

        public string Text { get; }

        public string Key { get; }

        public bool IsLike(Sentence other) => 2 * _words.Count(other._words.Contains) >= Math.Max(_words.Count, other._words.Count);
    }
}
