using System.Runtime.InteropServices;
using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.Places;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>
/// Keyphrases: runs of capitalised words, and rows of one to three other words between stop words, weighed by frequency,
/// rareness and place in the story. Names of people, countries and capitals are no topics: they have fields of their own.
/// </summary>
internal sealed class KeyphraseFinder(ArticleDraft draft, ITermStatistics statistics)
{
    public const int Most = 8;

    /// <summary>Candidates that are compared with each other: bounds the cost of a long story.</summary>
    private const int MostRanked = 100;

    private const int LongestName = 4;
    private const int LongestPhrase = 3;

    /// <summary>Prose has at least this share of stop words; tables and lists of prices have not.</summary>
    private const double ProseShare = 0.2;

    /// <summary>log2(N / df) of a word that is a topic alone: one story in twenty has it, or one in fifty.</summary>
    private const double TellingInHeadline = 4.3;

    private const double Telling = 5.6;

    private readonly KeyphraseWords _words = KeyphraseWords.OfThread(statistics, draft.LanguageTag);
    private readonly KeyphraseCandidates _phrases = KeyphraseCandidates.OfThread();

    /// <summary>Adds the story's keyphrases, the best first.</summary>
    public void Find(List<Topic> into)
    {
        var body = BodyWords.Of(draft);
        var headline = draft.HeadlineWords;
        _words.Add(draft.Body, body, isHeadline: false, IsAllCapitals(body));
        if (_words.StopWords < ProseShare * _words.Words)
            return;
        _words.Add(draft.Headline, headline, isHeadline: true, isAllCapitals: IsTitleCase(draft.Headline, headline));
        Collect();
        Choose(into);
    }

    /// <summary>Walks over runs of joined words, all names or none.</summary>
    private void Collect()
    {
        var terms = CollectionsMarshal.AsSpan(_words.Terms);
        for (var i = 0; i < terms.Length;)
        {
            var end = i + 1;
            while (end < terms.Length && terms[end].IsJoined && terms[end].IsName == terms[i].IsName)
                end++;
            if (terms[i].IsName)
                end = EndOfCompound(terms, i, end);
            var run = terms[i..end];
            if (!run[0].IsName)
                AddRows(run);
            else if (IsPerson(terms, i, end))
                // The surname alone is a person too.
                foreach (var term in run)
                    _words.SetPerson(term.Id);
            else
                AddName(run);
            i = end;
        }
    }

    /// <summary>"Bank of England", "Ministry of Finance": two names that a particle joins are one, unless the first is a person's title.</summary>
    private int EndOfCompound(ReadOnlySpan<KeyphraseTerm> terms, int from, int end)
    {
        if (end == terms.Length || !terms[end].IsName || terms[end].Sentence != terms[from].Sentence)
            return end;
        var text = terms[from].InHeadline ? draft.Headline : draft.Body;
        var gap = terms[end].Start - terms[end - 1].End;
        if (gap is < 4 or > 8 || text.AsSpan(terms[end - 1].End, gap) is not (" of " or " of the " or " de "))
            return end;
        var last = end + 1;
        while (last < terms.Length && terms[last].IsJoined && terms[last].IsName)
            last++;
        if (last - from > LongestName)
            return end;
        foreach (var term in terms[from..end])
            if (Has(term, WordTraits.Title))
                return end;
        return last;
    }

    /// <summary>A phrase is met twice only if each of its words is.</summary>
    private bool MayRepeat(in KeyphraseTerm term) => _words.CountOf(term.Id) > 1;

    private bool Has(in KeyphraseTerm term, WordTraits trait) => (_words.Traits(term.Id) & trait) != 0;

    private void AddName(ReadOnlySpan<KeyphraseTerm> run)
    {
        if (run.Length > LongestName || run.Length == 1 && Has(run[0], WordTraits.Title))
            return;
        foreach (var term in run)
            if (!MayRepeat(term))
                return;
        Add(run, isName: true);
    }

    private void AddRows(ReadOnlySpan<KeyphraseTerm> run)
    {
        for (var from = 0; from < run.Length; from++)
        {
            if (!MayRepeat(run[from]))
                continue;
            for (var length = 1; length <= LongestPhrase && from + length <= run.Length && MayRepeat(run[from + length - 1]); length++)
                if (length > 1 || !Has(run[from], WordTraits.Weak))
                    Add(run.Slice(from, length), isName: false);
        }
    }

    private void Add(ReadOnlySpan<KeyphraseTerm> row, bool isName)
    {
        var key = 0UL;
        foreach (var term in row)
            key = key << 16 | (uint)term.Id;
        _phrases.Add(key, row, isName);
    }

    private void Choose(List<Topic> into)
    {
        var ranked = _phrases.Ranked;
        for (var i = 0; i < _phrases.Count; i++)
            // Once is chance, unless the headline says it again.
            if (_phrases[i] is var phrase && phrase.Count >= 2 && (phrase.Length > 1 || phrase.IsName || IsTelling(phrase)))
            {
                phrase.Score = ScoreOf(phrase);
                ranked.Add(phrase);
            }
        ranked.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Shown.First.Start.CompareTo(b.Shown.First.Start));
        if (ranked.Count > MostRanked)
            ranked.RemoveRange(MostRanked, ranked.Count - MostRanked);
        var chosen = new List<Keyphrase>(Most);
        var labels = new List<string>(Most);
        foreach (var phrase in ranked)
        {
            if (Overlaps(phrase, chosen) || IsPartOfLonger(phrase, ranked))
                continue;
            var label = LabelOf(phrase);
            if (IsOtherField(phrase, label) || IsSaid(label, labels))
                continue;
            chosen.Add(phrase);
            into.Add(new Topic(FoldedName.Of(label), label, TopicSource.Keyphrase, Math.Round(phrase.Score / chosen[0].Score, 3), [label]));
            if (chosen.Count == Most)
                break;
        }
    }

    /// <summary>Whether it is part of one of the others, or one of them part of it.</summary>
    private static bool Overlaps(Keyphrase phrase, List<Keyphrase> others)
    {
        foreach (var other in others)
            if (other.Holds(phrase) || phrase.Holds(other))
                return true;
        return false;
    }

    /// <summary>Whether a label says the same but for case, or is part of one, or holds one; else it is put to them.</summary>
    private static bool IsSaid(string label, List<string> labels)
    {
        foreach (var other in labels)
            if (HoldsWords(other, label) || HoldsWords(label, other))
                return true;
        labels.Add(label);
        return false;
    }

    private static bool HoldsWords(string longer, string shorter)
    {
        var at = longer.IndexOf(shorter, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || longer[at - 1] == ' ') && (at + shorter.Length == longer.Length || longer[at + shorter.Length] is ' ' or 's');
    }

    /// <summary>"quota" gives way to "herring quota" where half of its mentions are that.</summary>
    private static bool IsPartOfLonger(Keyphrase phrase, List<Keyphrase> ranked)
    {
        foreach (var longer in ranked)
            if (longer.Count * 2 >= phrase.Count && longer.Holds(phrase))
                return true;
        return false;
    }

    /// <summary>tf x idf x place: the headline counts as a mention more, an early first mention up to double.</summary>
    private double ScoreOf(Keyphrase phrase)
    {
        var idf = 0.0;
        for (var i = 0; i < phrase.Length; i++)
        {
            var id = (int)(phrase.Key >> (16 * i) & 0xFFFF);
            idf += (_words.Traits(id) & WordTraits.Weak) != 0 ? _words.Idf(id) / 2 : _words.Idf(id);
        }
        var early = 1 + 1.0 / (2 + Math.Max(0, phrase.Shown.First.Sentence));
        var mentions = phrase.Count + (phrase.InHeadline ? 1 : 0);
        // The square root keeps a phrase of three words from weighing three times one of them.
        return mentions * (idf / Math.Sqrt(phrase.Length)) * early * (phrase.Length > 1 ? 1.5 : phrase.IsName ? 1 : 0.6);
    }

    private string LabelOf(Keyphrase phrase)
    {
        var text = phrase.Shown.First.InHeadline ? draft.Headline : draft.Body;
        var label = text[phrase.Shown.First.Start..phrase.Shown.Last.End];
        // A capital that only the sentence's start explains is not part of the phrase.
        return phrase.IsName || phrase.Shown.First.IsName || label.Length > 1 && char.IsUpper(label[1]) ? label : string.Concat(label[..1].ToLowerInvariant(), label.AsSpan(1));
    }

    /// <summary>Countries, capitals, people and organisations stand in fields of their own.</summary>
    private bool IsOtherField(Keyphrase phrase, string label)
    {
        if (!phrase.IsName)
            return false;
        if (IsOfPeople(phrase))
            return true;
        var hash = FoldedName.Hash(label);
        return Countries.Shared.Find(hash) is not null || DatelineLists.Shared.StandaloneCities.Contains(hash)
            || DatelineLists.Shared.BareAgencies.Contains(hash)
            || IsSource(label) || IsPerson(label);
    }

    /// <summary>One small word alone is a topic only if it is rare enough to say what the story is about.</summary>
    private bool IsTelling(Keyphrase phrase) =>
        _words.Idf((int)phrase.Key) >= (phrase.InHeadline ? TellingInHeadline : Telling) && (phrase.Count >= 3 || phrase.InHeadline);

    /// <summary>Whether each of its words is part of a name that a title stands beside.</summary>
    private bool IsOfPeople(Keyphrase phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (!_words.IsPerson((int)(phrase.Key >> (16 * i) & 0xFFFF)))
                return false;
        return true;
    }

    /// <summary>Whether it is part of a person's name, or the name part of it.</summary>
    private bool IsPerson(string label)
    {
        foreach (var name in draft.People)
            if (name.Contains(label, StringComparison.Ordinal) || label.Contains(name, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Who brings the story is not what it is about.</summary>
    private bool IsSource(string label) =>
        label.Equals(draft.Raw.Source, StringComparison.OrdinalIgnoreCase) || label.Equals(draft.Byline, StringComparison.OrdinalIgnoreCase)
        || label.Equals(draft.Dateline?.Agency, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Prime Minister Shinzo Abe", "[Taro] Kono has said".</summary>
    private bool IsPerson(ReadOnlySpan<KeyphraseTerm> terms, int from, int to)
    {
        if (from > 0 && terms[from].IsJoined && Has(terms[from - 1], WordTraits.Title))
            return true;
        for (var i = from; i < to; i++)
            if (to - from > 1 && Has(terms[i], WordTraits.Title))
                return true;
        return false;
    }

    private static bool IsAllCapitals(ReadOnlySpan<Word> words)
    {
        var capitals = 0;
        foreach (var word in words)
            if (word.Shape == WordShape.AllCapitals)
                capitals++;
        return capitals * 2 > words.Length;
    }

    /// <summary>A headline in which nearly every word has a capital says nothing on which are names.</summary>
    private static bool IsTitleCase(string headline, ReadOnlySpan<Word> words)
    {
        var small = 0;
        foreach (var word in words)
            if (word.Shape == WordShape.Lower && word.In(headline).Length > 3)
                small++;
        return small * 4 < words.Length;
    }
}
