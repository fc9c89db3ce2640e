using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;

namespace NewsSearch.Extraction.Heads;

/// <summary>
/// Takes kicker, headline, sub-headline and byline off the front of a wire text, so that the body starts with the dateline,
/// or with its first paragraph where there is no dateline. Fields that came as such are left as they came.
/// </summary>
internal sealed class HeadExtractor : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        if (draft.Raw.Layout == StoryLayout.Wire)
            Split(draft);
        else
            draft.Byline ??= BylineOfFirstBlock(draft.Body);
    }

    private static void Split(ArticleDraft draft)
    {
        var blocks = HeadBlocks.Of(draft.Body);
        var dateline = DatelineFinder.Find(draft.Body);
        var last = dateline is null ? CountWithoutDateline(draft.Body, blocks) : blocks.TakeWhile(b => b.End <= dateline.Start).Count();
        if (last == 0)
            return;
        var head = new List<string>(last);
        foreach (var block in blocks.Take(last))
        {
            var text = draft.Body[block.Start..block.End];
            if (Byline.Of(text) is { } byline)
                draft.Byline ??= byline;
            else if (Dateless(text, draft))
                head.Add(text);
        }
        Assign(draft, head);
        draft.Body = draft.Body[(last < blocks.Count ? blocks[last].Start : draft.Body.Length)..];
    }

    /// <summary>A line that is all date is when the page was published: "Friday, January 4, 2019".</summary>
    private static bool Dateless(string text, ArticleDraft draft)
    {
        if (DateLine.Of(text) is not { } day)
            return true;
        draft.Published ??= StoryTime.OfDay(day);
        return false;
    }

    private static void Assign(ArticleDraft draft, List<string> head)
    {
        if (head.Count == 0)
            return;
        var next = 0;
        // A short line is a kicker only where a headline stands beside it: "Kuril talks" alone is the headline, "WORLD" is none.
        if (HeadBlocks.IsKicker(head[0]) && (head.Count > 1 || draft.Headline.Length > 0 || HeadBlocks.IsSection(head[0])))
            draft.Kicker = head[next++];
        if (next < head.Count && draft.Headline.Length == 0)
            draft.Headline = head[next++];
        if (next < head.Count && draft.Subheadline is null)
            // A deck of several lines is one deck.
            draft.Subheadline = string.Join(' ', head.Skip(next));
    }

    /// <summary>
    /// Without a dateline the head is what stands before the first block that reads like text: a kicker, a headline and a
    /// deck at most, each without an end mark. A text of one block is all body.
    /// </summary>
    private static int CountWithoutDateline(string body, IReadOnlyList<TextRange> blocks)
    {
        var count = 0;
        var titles = 0;
        while (count + 1 < blocks.Count)
        {
            var text = body.AsSpan(blocks[count].Start, blocks[count].Length);
            var isByline = Byline.Of(text) is not null || DateLine.Of(text) is not null;
            if (!isByline && !HeadBlocks.IsTitle(text, isFirst: count == 0))
                break;
            if (!isByline && !(count == 0 && HeadBlocks.IsKicker(text)) && ++titles > 2)
                break;
            // A second short line may be the heading of the first section: a deck is longer.
            if (titles == 2 && !isByline && HeadBlocks.CountWords(text) < 5)
                break;
            count++;
        }
        return count;
    }

    private static string? BylineOfFirstBlock(string body)
    {
        var end = body.AsSpan(0, Math.Min(body.Length, Byline.Longest + 2)).IndexOf("\n\n");
        return end <= 0 ? null : Byline.Of(body.AsSpan(0, end));
    }
}
