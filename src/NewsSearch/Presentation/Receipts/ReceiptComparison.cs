namespace NewsSearch.Presentation.Receipts;

/// <summary>Says what differs between what was counted then and what is counted now.</summary>
internal static class ReceiptComparison
{
    public static ReceiptVerdict Of(SearchReceipt then, SearchReceipt now)
    {
        var verdict = new ReceiptVerdict(then, now, []);
        return verdict.IsSame ? verdict : verdict with { Reasons = [.. Reasons(then, now)] };
    }

    private static IEnumerable<string> Reasons(SearchReceipt then, SearchReceipt now)
    {
        var any = false;
        if (now.Tree != then.Tree)
        {
            any = true;
            yield return $"This program reads the query as {now.Tree}, where it was {then.Tree}.";
        }
        if (now.FormatVersion != then.FormatVersion)
        {
            any = true;
            yield return FormattableString.Invariant($"The index has format {now.FormatVersion}, where it had {then.FormatVersion}: what is written of a story is no longer the same.");
        }
        if (now.ArticlesDigest != then.ArticlesDigest)
        {
            any = true;
            yield return Articles(then, now);
        }
        if (now.Aliases != then.Aliases)
        {
            any = true;
            yield return "The decisions on names of speakers were changed.";
        }
        if (now.Understood != then.Understood)
        {
            any = true;
            yield return $"With what came in later, the query is understood as {now.Understood}, where it was {then.Understood}.";
        }
        if (!any)
            yield return now.Total == then.Total && now.FoundDigest == then.FoundDigest
                ? "The same stories are found; what came in later shows others of them to be copies."
                : "The same stories were searched: the query depends on what came in later, as by copies or names of speakers, or the program finds otherwise.";
    }

    private static string Articles(SearchReceipt then, SearchReceipt now)
    {
        if (now.Index != then.Index)
            return FormattableString.Invariant($"It is another index, made or restored since: of what came by then it has {now.Articles} stories, where there were {then.Articles}.");
        return now.Articles < then.Articles
            ? FormattableString.Invariant($"{then.Articles - now.Articles} of the {then.Articles} stories that were searched are gone: deleted, or lost in a repair.")
            : FormattableString.Invariant($"Of the {then.Articles} stories that were searched some are others now: deleted and taken in anew, or in another version.");
    }
}
