using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>
/// Where a phrase stands in the stories of a segment, over all its texts: how often at the most, which the frequencies of its
/// words tell, and how often. Stories with brackets, which may stand between words, are bounded here and left to the scorer.
/// Forward only. One thread at a time.
/// </summary>
/// <param name="texts">The texts that have all words.</param>
/// <param name="weight">Scores it.</param>
/// <param name="lengths">The encoded length of each document.</param>
internal sealed class PhrasePlaces(PhraseText[] texts, PatternWeight weight, byte[] lengths)
{
    private int _counted = -1;
    private int _uncounted;
    private float _frequency;

    /// <summary>The document stood at, which has all words in one of the texts; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    public long Cost { get; } = texts.Sum(t => t.Cost);

    /// <summary>Goes to the first document from a target on that has all words in one of the texts.</summary>
    public int Advance(int target)
    {
        if (target <= Document)
            return Document;
        var document = PostingCursor.End;
        foreach (var text in texts)
            document = Math.Min(document, text.Document < target ? text.Advance(target) : text.Document);
        return Document = document;
    }

    /// <summary>To find all of them, one after the other; instead of going from document to document, and before.</summary>
    /// <param name="scorer">Looks at stories with brackets.</param>
    /// <param name="outlines">Which have brackets.</param>
    /// <param name="window">Documents gone over at a time, a multiple of 64.</param>
    /// <param name="positions">Positions of a word that are decoded at a time.</param>
    public PhraseWindows Windows(Func<PatternScorer> scorer, StoryOutlines outlines, int window, int positions) =>
        new(texts, weight, lengths, scorer, outlines, window, positions);

    /// <summary>Nothing that it can score in the document is more.</summary>
    /// <param name="hasBrackets">Whether two places of a word may share what follows them.</param>
    public double Most(bool hasBrackets) => weight.Score(MostOften(hasBrackets), lengths[Document]);

    /// <summary>Whether it may score more than so much in the document.</summary>
    /// <param name="score">So much.</param>
    /// <param name="hasBrackets">Whether two places of a word may share what follows them.</param>
    public bool MayExceed(double score, bool hasBrackets)
    {
        var frequency = MostOften(hasBrackets);
        // The length of the document lies far from that of the last one: most need not be looked up, as no length would do.
        return weight.Score(frequency, 0) > score && weight.Score(frequency, lengths[Document]) > score;
    }

    /// <summary>
    /// The same for a document without brackets that may not have all words; not before one asked about. Where it may, and has them
    /// in a text, that is what to advance to.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="score">So much.</param>
    public bool MayExceedAt(int document, double score)
    {
        var frequency = 0f;
        foreach (var text in texts.AsSpan(0, texts.Length - 1))
            frequency += text.Weight * text.MostAt(document);
        // The last text is the body, which nearly all have, and of which words have most documents.
        var body = texts[^1];
        var most = int.MaxValue;
        for (var word = 0; word < body.Length && most > 0; word++)
        {
            most = Math.Min(most, body.FrequencyAt(document, word));
            if (weight.Score(frequency + (body.Weight * most), lengths[document]) <= score)
                return false;
        }
        return true;
    }

    private float MostOften(bool hasBrackets)
    {
        var frequency = 0f;
        foreach (var text in texts)
            if (text.Document == Document)
                frequency += text.Weight * text.Most(hasBrackets);
        return frequency;
    }

    /// <summary>Whether it stands in the document, which has no brackets.</summary>
    public bool IsHere()
    {
        if (_counted != Document)
            (_counted, _uncounted, _frequency) = (Document, texts.Length, 0);
        // The last text is the body, which has most: what is only to be counted need not be looked for in the others.
        while (_frequency == 0 && _uncounted > 0)
            CountNext();
        return _frequency > 0;
    }

    /// <summary>
    /// The same where it may score more than so much, and is not wanted if it does not: as soon as it is known to stand too seldom in
    /// the body, what follows there is not looked at.
    /// </summary>
    public bool IsHereAbove(double score)
    {
        var body = texts[^1];
        if (_counted == Document || body.Document != Document)
            return IsHere();
        var others = 0f;
        foreach (var text in texts.AsSpan(0, texts.Length - 1))
            if (text.Document == Document)
                others += text.Weight * text.Most(hasBrackets: false);
        var (least, most) = (0, body.Most(hasBrackets: false));
        while (least <= most && weight.Score(others + (body.Weight * least), lengths[Document]) <= score)
            least++;
        if (least <= 1)
            return IsHere();
        var count = body.Count(least);
        (_counted, _uncounted, _frequency) = (Document, texts.Length - 1, body.Weight * count);
        return count >= least;
    }

    /// <summary>What it scores in the document, where it is.</summary>
    public float Score()
    {
        while (_uncounted > 0)
            CountNext();
        return weight.Score(_frequency, lengths[Document]);
    }

    private void CountNext()
    {
        var text = texts[--_uncounted];
        if (text.Document == Document)
            _frequency += text.Weight * text.Count();
    }
}
