using NewsSearch.Engine.Aliases;
using NewsSearch.Exploring.Spelling;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Engine;

/// <summary>
/// What to say to somebody whose query found nothing, or next to nothing: how it may have been meant, and which part of it no story has. Has a budget of
/// its own: an answer is no less complete for want of advice. One answer, one thread.
/// </summary>
internal sealed class QueryAdvice
{
    /// <summary>Stories that are next to nothing; of very many stories, one in so many.</summary>
    private const long Few = 5;
    private const long OneIn = 10_000;
    private const long MostFew = 10;

    /// <summary>A query that does find something was hardly mistyped unless the other finds so many times as much.</summary>
    private const long TimesMore = 5;

    /// <summary>Words that are looked at, spellings of each, and queries that are counted.</summary>
    private const int MostWords = 4;
    private const int MostSpellings = 6;
    private const int MostQueries = 16;

    private const int MostParts = 8;
    private const long MostCounted = SearchRequest.UsualCount;

    private static readonly TimeSpan s_mostTime = TimeSpan.FromSeconds(2);

    private readonly SearcherLease _state;
    private readonly AliasSource _aliases;
    private readonly SearchRequest _request;
    private readonly QueryRun _run;
    private readonly SearchBudget _budget;
    private readonly long _total;

    /// <param name="state">The state of the index.</param>
    /// <param name="aliases">Which names are one person's.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="asked">How it was answered.</param>
    /// <param name="total">What it found.</param>
    public QueryAdvice(SearcherLease state, AliasSource aliases, SearchRequest request, QueryRun asked, long total)
    {
        (_state, _aliases, _total) = (state, aliases, total);
        _budget = asked.Budget.Apart(s_mostTime);
        _request = request with { After = null, Now = asked.Now };
        _run = new QueryRun(state, aliases, _request, asked.Now, _budget);
    }

    /// <summary>Whether so few stories are a reason to ask for advice.</summary>
    public static bool IsWanted(long total, long stories) => total <= Math.Min(MostFew, Math.Max(Few, stories / OneIn));

    /// <summary>The query that was likely meant; null for none.</summary>
    public DidYouMean? Meant()
    {
        if (_request.Query.Translation is not null)
            return null;
        try
        {
            return Respelled();
        }
        catch (BudgetSpentException)
        {
            return null;
        }
    }

    /// <summary>The parts of a query that found nothing, each with what it keeps away; none where the time was up.</summary>
    public IReadOnlyList<MissedPart> Missed()
    {
        if (_total > 0 || _run.Tree is AllNode)
            return [];
        var missed = new List<MissedPart>();
        var parts = _run.Tree is AndNode and ? [.. and.Children.Distinct().Take(MostParts)] : new[] { _run.Tree };
        var isBounded = _request.Since is not null || _request.Until is not null;
        foreach (var part in parts)
        {
            QueryNode[] rest = [.. parts.Where(p => !p.Equals(part))];
            missed.Add(new MissedPart(part.ToString(), Count(part), rest.Length == 0 ? null : Count(rest.Length == 1 ? rest[0] : new AndNode([.. rest]))));
        }
        if (isBounded)
            missed.Add(new MissedPart("since/until", Count(new AllNode()), Count(_run.Tree, bounded: false)));
        return _budget.IsSpent ? [] : missed;
    }

    /// <summary>The same in a sentence; null where there is nothing to say.</summary>
    public static string? Describe(IReadOnlyList<MissedPart> missed)
    {
        static string Stories(long count) => count == 1 ? "is 1 story" : FormattableString.Invariant($"are {(count >= MostCounted ? "at least " : "")}{count:N0} stories");
        var nowhere = missed.Where(m => m.Stories == 0).ToList();
        if (nowhere.Count > 0)
        {
            var names = string.Join(" or ", nowhere.Select(m => $"'{Excerpt.Of(m.Text)}'"));
            return $"No story has {names}." + (nowhere is [{ Without: > 0 and var rest }] ? $" Without it there {Stories(rest)}." : "");
        }
        return missed.Where(m => m.Without > 0).MaxBy(m => m.Without) is { } best
            ? $"No story has all of it. Without '{Excerpt.Of(best.Text)}' there {Stories(best.Without!.Value)}."
            : missed.Count > 1 ? "No story has all of it, nor all of it but one part." : null;
    }

    private DidYouMean? Respelled()
    {
        var corrections = new Corrections(_state.Reader, _budget);
        var best = default(DidYouMean);
        var bestScore = float.MinValue;
        foreach (var (query, likelihood, _) in Queries(corrections).OrderByDescending(q => q.Prior).Take(MostQueries))
        {
            var parsed = QueryParser.Parse(query);
            if (!parsed.Success || parsed.Tree.Equals(_request.Query.Tree))
                continue;
            var run = new QueryRun(_state, _aliases, _request with { Query = parsed }, _run.Now, _budget);
            var total = run.Documents.Count(run.Bounded(run.Compile(_request.Match ?? MatchMode.All).Query), run.Stories, MostCounted);
            if (_budget.IsSpent)
                return null;
            var score = Correction.Frequency(total) + likelihood;
            if (total > _total * TimesMore && score > bestScore)
                (best, bestScore) = (new DidYouMean(query, total), score);
        }
        return best;
    }

    /// <summary>
    /// Queries that may have been meant: with every word that no story has spelled otherwise; where all are known, with one of those that
    /// few stories have.
    /// </summary>
    private IEnumerable<Respelling> Queries(Corrections corrections)
    {
        var typed = new Respelling(_request.Query.Text, 0, 0);
        var words = QueryWords.In(_request.Query).DistinctBy(w => w.Range).Select(w => (Word: w, Stories: corrections.StoriesWith(w.Text))).ToList();
        var unknown = words.Where(w => w.Stories == 0).Take(MostWords).ToList();
        if (unknown.Count == 0)
            return words.Where(w => w.Stories <= MostFew).Take(MostWords).SelectMany(w => Spellings(w.Word, w.Stories).Select(s => typed.With(w.Word, s)));
        IEnumerable<Respelling> queries = [typed];
        // The last word first, so that places before it stay.
        foreach (var (word, stories) in unknown.OrderByDescending(w => w.Word.Range.Start))
        {
            var spellings = Spellings(word, stories);
            if (spellings.Count == 0)
                return [];
            queries = [.. queries.SelectMany(q => spellings.Select(s => q.With(word, s))).OrderByDescending(q => q.Prior).Take(MostQueries)];
        }
        return queries;

        List<Correction> Spellings(TypedWord word, int stories) => [.. corrections.Of(word.Text, MostSpellings).Where(c => c.Stories > stories * TimesMore)];
    }

    /// <summary>The query with other spellings.</summary>
    /// <param name="Query">Its text.</param>
    /// <param name="Likelihood">How likely its words are to be mistyped so, as a logarithm.</param>
    /// <param name="Prior">The same with how frequent they are.</param>
    private readonly record struct Respelling(string Query, float Likelihood, float Prior)
    {
        public Respelling With(TypedWord word, Correction spelling) => new(
            Query[..word.Range.Start] + spelling.Text + Query[word.Range.End..], Likelihood + spelling.Likelihood, Prior + spelling.Likelihood + Correction.Frequency(spelling.Stories));
    }

    private long Count(QueryNode tree, bool bounded = true)
    {
        var query = _run.Compile(tree, MatchMode.All).Query;
        return _run.Documents.Count(bounded ? _run.Bounded(query) : query, _run.Stories, MostCounted) is var count && count > MostCounted ? MostCounted : count;
    }
}
