using NewsSearch.Articles;
using NewsSearch.Extraction;

namespace NewsSearch.Tests.Extraction.Quotes.Newswriting;

/// <summary>
/// How well quotations of annotated stories are found and given to their speakers. An annotation is answered by the quote
/// that covers more than half of it and resembles it most; words in quotation marks only by a quote that takes them for
/// quoted. A speaker is right if its name is the annotated full name, but for case, brackets and final dots.
/// </summary>
internal sealed class SpeakerScore
{
    private Share _direct, _mixed, _indirect, _quotedFound, _quotedRight, _reportsFound, _reportsRight, _speakersFound, _speakersRight;

    /// <summary>Quotations with a named speaker that are given to exactly that name, and how many quotations and speakers are found.</summary>
    public IReadOnlyDictionary<string, Share> Figures => new Dictionary<string, Share>
    {
        ["direct-speaker"] = _direct,
        ["mixed-speaker"] = _mixed,
        ["indirect-speaker"] = _indirect,
        ["quoted-recall"] = _quotedFound,
        ["quoted-precision"] = _quotedRight,
        ["indirect-recall"] = _reportsFound,
        ["indirect-precision"] = _reportsRight,
        ["speakers-recall"] = _speakersFound,
        ["speakers-precision"] = _speakersRight,
    };

    public static SpeakerScore Of(IEnumerable<Story> stories)
    {
        var extractor = new ArticleExtractor();
        var score = new SpeakerScore();
        foreach (var story in stories)
            score.Add(story, extractor.Extract(story.Raw));
        return score;
    }

    private void Add(Story story, Article article)
    {
        var places = story.Quotes.Select(q => PlaceOf(article.Body, q.Text)).ToList();
        for (var i = 0; i < places.Count; i++)
            Add(story.Quotes[i], Answer(article.Quotes, places[i], story.Quotes[i].Kind != QuoteKind.Indirect));
        foreach (var quote in article.Quotes)
            if (quote.Kind == QuoteKind.Indirect)
                _reportsRight += places.Exists(p => Resemble(p, quote.Range));
            else
                _quotedRight += Enumerable.Range(0, places.Count).Any(i => story.Quotes[i].Kind != QuoteKind.Indirect && Resemble(places[i], quote.Range));
        foreach (var speaker in story.Speakers)
            _speakersFound += article.Speakers.Any(s => Same(s, speaker));
        foreach (var speaker in article.Speakers)
            _speakersRight += story.Speakers.Any(s => Same(s, speaker));
    }

    private void Add(AnnotatedQuote wanted, Quote? answer)
    {
        if (wanted.Kind == QuoteKind.Indirect)
            _reportsFound += answer is not null;
        else
            _quotedFound += answer is not null;
        if (wanted.Speaker is null)
            return;
        var right = answer?.Speaker is { } speaker && Same(speaker, wanted.Speaker);
        if (wanted.Kind == QuoteKind.Direct)
            _direct += right;
        else if (wanted.Kind == QuoteKind.Mixed)
            _mixed += right;
        else
            _indirect += right;
    }

    private static Quote? Answer(IReadOnlyList<Quote> quotes, TextRange place, bool quoted) => quotes
        .Where(q => 2 * Overlap(q.Range, place) > place.Length && (!quoted || q.Kind != QuoteKind.Indirect))
        .MaxBy(q => (double)Overlap(q.Range, place) / (q.Range.Length + place.Length - Overlap(q.Range, place)));

    private static TextRange PlaceOf(string body, string text)
    {
        var at = body.IndexOf(text, StringComparison.Ordinal);
        return at < 0 ? default : new TextRange(at, at + text.Length);
    }

    private static bool Resemble(TextRange a, TextRange b) => 2 * Overlap(a, b) > Math.Min(a.Length, b.Length);

    private static int Overlap(TextRange a, TextRange b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    private static bool Same(string a, string b) => Plain(a).Equals(Plain(b), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name)
    {
        var plain = name.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('’', '\'').Trim().TrimEnd('.');
        return plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? plain[4..] : plain;
    }
}
