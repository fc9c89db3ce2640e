using Lucene.Net.Index;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Matching.Positions;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Reranking.Background;
using NewsSearch.Reranking.Families;
using NewsSearch.Reranking.Feedback;
using NewsSearch.Reranking.Nearness;
using NewsSearch.Reranking.Recency;
using NewsSearch.Schema;

namespace NewsSearch.Reranking;

/// <summary>
/// The steps after the first pass. The best of it alone take part in each, and none falls below the last of them, so that
/// whoever did not never belongs above them; feedback may make a second pass over all that match. One query, one thread.
/// </summary>
internal sealed class StoryRanking
{
    private const int FewStories = 10;

    /// <summary>Times that those risen in place of stories with background are looked at in turn.</summary>
    private const int MostRounds = 5;

    private readonly BoundedSearcher _searcher;
    private readonly RankingSteps _steps;
    private readonly FieldStatistics _statistics;
    private readonly IReadOnlyList<TellingWord> _allWords;
    private readonly IReadOnlyList<TellingWord> _words;
    private readonly Func<int, Article> _read;
    private FeedbackScorer? _feedback;
    private BackgroundDiscount? _background;
    private AgeDiscount? _age;

    /// <param name="searcher">The state of the index.</param>
    /// <param name="steps">What to do.</param>
    /// <param name="words">The words of the query, in order.</param>
    /// <param name="candidates">What the first pass found.</param>
    /// <param name="read">Gives the story of a document.</param>
    public StoryRanking(BoundedSearcher searcher, RankingSteps steps, IEnumerable<PositionPattern> words, CandidateList candidates, Func<int, Article> read)
    {
        _searcher = searcher;
        _steps = steps;
        _statistics = CombinedStatistics.Of(searcher, FieldWeights.Story).Field;
        _allWords = [.. words.Distinct().Select(w => new TellingWord(w, Rarity(w)))];
        _words = [.. _allWords.Where(w => !w.Pattern.Terms.All(t => GrammarWords.Contains(t.Term)))];
        Candidates = candidates;
        _read = read;
    }

    /// <summary>What the first pass found; the scores grow step by step.</summary>
    public CandidateList Candidates { get; private set; }

    /// <summary>Finds the best documents of the query with words of feedback added.</summary>
    public required Func<IReadOnlyList<FeedbackTerm>, CandidateList> SecondPass { get; init; }

    /// <summary>What words of the families of the query's words added, to those they added to.</summary>
    public IReadOnlyList<Candidate> FamilyGains { get; private set; } = [];

    /// <summary>What nearness of words added, to those it added to.</summary>
    public IReadOnlyList<Candidate> NearnessGains { get; private set; } = [];

    /// <summary>Adds to the scores. When the budget is spent, what was added until then stays.</summary>
    public void Rank()
    {
        try
        {
            if (_steps.BackgroundDepth > 0 && _allWords.Count > 0)
                DiscountBackground();
            // Before feedback, which then learns from better stories: those that say it in other words, or have the words together.
            if (_steps.FamilyDepth > 0 && _words.Count > 0)
                Discounted(AddFamilies);
            if (_steps.NearnessDepth > 0 && _words.Count > 1)
                Discounted(AddNearness);
            if (_steps.FeedbackStories > 0 && _steps.FeedbackTerms > 0)
            {
                AddFeedback();
                if (_background is not null)
                    DiscountBackground();
            }
            if (Now is { } now)
                DiscountAge(now);
        }
        catch (BudgetSpentException)
        {
            // The budget tells that the order is not what it could be.
        }
    }

    /// <summary>What each word of feedback added to the score of a document.</summary>
    public IReadOnlyList<FeedbackTerm> FeedbackOf(int document) =>
        _feedback is null || _steps.FeedbackDepth > 0 && Candidates.Of(document) is null ? [] : _feedback.Parts(document);

    /// <summary>The part of the whole score of a story that stays, as the rest is from sentences that many carry.</summary>
    public float RetainedOf(int document) => _background?.RetainedOf(document) ?? 1;

    private void DiscountBackground()
    {
        _background ??= new BackgroundDiscount(_searcher, _allWords);
        for (var round = 0; round < MostRounds; round++)
        {
            var fresh = Candidates.Best(_steps.BackgroundDepth).Where(c => !_background.Knows(c.Document)).ToList();
            if (fresh.Count == 0 || !_background.Look(fresh.Select(c => c.Document)))
                return;
            Candidates.Set(fresh.Select(c => c with { Score = c.Score * _background.RetainedOf(c.Document) }));
        }
    }

    /// <summary>A step, of whose gains no more stays than of the score before.</summary>
    private void Discounted(Action step)
    {
        var before = _background?.Discounted.Select(d => Candidates.Of(d)!.Value).ToList() ?? [];
        step();
        Candidates.Set(before.Select(b => b with { Score = b.Score + ((Candidates.Of(b.Document)!.Value.Score - b.Score) * RetainedOf(b.Document)) }));
    }

    /// <summary>The moment by which age counts, in seconds since 1970; null where it does not.</summary>
    public long? Now { get; init; }

    /// <summary>The part of the whole score of a candidate that stays for its age.</summary>
    public float RetainedByAge(int document)
    {
        if (_age is null)
            return 1;
        var slice = new CandidateList([new Candidate(document, 0)], 1).Slices(_searcher.IndexReader).Single();
        return _age.Retained(slice.Context, slice.Documents).Single();
    }

    private void DiscountAge(long now)
    {
        var age = new AgeDiscount(_searcher, Candidates, now);
        foreach (var slice in Candidates.Slices(_searcher.IndexReader))
            Candidates.Set([.. age.Retained(slice.Context, slice.Documents).Select((retained, i) =>
            {
                var candidate = Candidates.Of(slice.Context.DocBase + slice.Documents[i])!.Value;
                return candidate with { Score = candidate.Score * retained };
            })]);
        _age = age;
    }

    /// <summary>Looks for what the best stories have in common, among the candidates or in a second pass.</summary>
    private void AddFeedback()
    {
        var best = Candidates.Best(_steps.FeedbackStories);
        var highest = best.Count == 0 ? 0 : best[0].Score;
        if (!(highest > 0))
            return;
        var shares = best.Select(c => MathF.Pow(c.Score / highest, _steps.FeedbackSharpness)).ToList();
        using var model = new RelevanceModel(_words);
        for (var i = 0; i < best.Count; i++)
            model.Add(_read(best[i].Document), shares[i] / shares.Sum(), _background?.Recurring);
        // The query counts the number of its words that score, or each would lose weight against feedback with every other.
        var nowhere = _statistics.InverseDocumentFrequency(0);
        var weight = (1 - _steps.OriginalWeight) / _steps.OriginalWeight * Math.Max(1, _words.Count(w => w.Rarity < nowhere));
        FeedbackTerm[] words = [.. model.Best(_steps.FeedbackTerms, Tells).Select(w => w with { Weight = w.Weight * weight })];
        if (words.Length == 0)
            return;
        var scorer = new FeedbackScorer(_searcher, words);
        if (_steps.FeedbackDepth > 0)
            Discounted(() => Candidates.Add(scorer.Gains(Candidates.Slices(_searcher.IndexReader))));
        else if (!Replace(SecondPass(words)))
            return;
        _feedback = scorer;
    }

    /// <summary>Takes what the second pass found; what was gained and lost before stays. False where it was not finished.</summary>
    private bool Replace(CandidateList second)
    {
        if (_searcher.Budget.IsSpent)
            return false;
        Candidates = second;
        Candidates.Add(FamilyGains.Concat(NearnessGains).Where(g => Candidates.Of(g.Document) is not null));
        if (_background is not null)
            Candidates.Set([.. _background.Discounted.Select(Candidates.Of).OfType<Candidate>().Select(c => c with { Score = c.Score * RetainedOf(c.Document) })]);
        return true;
    }

    /// <summary>
    /// Words in more than a seventh of the stories tell next to nothing, and their postings are the longest. Among a handful of
    /// stories that says nothing of a word. Figures are those of one story.
    /// </summary>
    private bool Tells(string stem)
    {
        if (GrammarWords.Contains(stem) || !stem.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;
        _searcher.Budget.Tick(32);
        var documents = DocumentsWith(FieldNames.RankedStem, stem);
        return documents <= FewStories || 7L * documents < _statistics.DocCount;
    }

    private void AddNearness()
    {
        var nearness = new PairNearness(_searcher, _words.Where(w => w.Rarity >= _steps.LeastRarity), _steps.NearnessWeight);
        NearnessGains = AddToBest(_steps.NearnessDepth, nearness.Gains);
    }

    private void AddFamilies()
    {
        var families = new FamilyOccurrences(_searcher, _words, _steps.FamilyWeight);
        if (families.Any)
            FamilyGains = AddToBest(_steps.FamilyDepth, families.Gains);
    }

    /// <summary>Adds to the best ones what each of a segment's gains, and gives it.</summary>
    private List<Candidate> AddToBest(int depth, Func<AtomicReaderContext, int[], IEnumerable<Candidate>> gainsOf)
    {
        var leaves = _searcher.IndexReader.Leaves;
        var best = Candidates.Best(depth).Select(c => c.Document).Order();
        var gains = new List<Candidate>();
        foreach (var segment in best.GroupBy(d => ReaderUtil.SubIndex(d, leaves)))
            gains.AddRange(gainsOf(leaves[segment.Key], [.. segment.Select(d => d - leaves[segment.Key].DocBase)]));
        Candidates.Add(gains);
        return gains;
    }

    private int DocumentsWith(string field, string term) => IndexTerms.Of(_searcher.IndexReader).Find(_searcher.IndexReader, field, term).DocFreq;

    private float Rarity(PositionPattern word)
    {
        var documents = word.Terms
            .Select(t => DocumentsWith(t.Exact ? FieldNames.Body + FieldNames.ExactSuffix : FieldNames.Body, t.Term))
            .DefaultIfEmpty().Max();
        return _statistics.InverseDocumentFrequency(Math.Min(documents, _statistics.DocCount));
    }
}
