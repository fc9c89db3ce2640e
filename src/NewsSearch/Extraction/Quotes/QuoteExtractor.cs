using NewsSearch.Articles;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Quotes.Cues;
using NewsSearch.Extraction.Quotes.Rules;
using NewsSearch.Extraction.Quotes.Speakers;
using NewsSearch.Extraction.Quotes.Subjects;

namespace NewsSearch.Extraction.Quotes;

/// <summary>
/// Who said what. Passages in quotation marks and sources with reporting words are found apart, joined by rules from the
/// surest to the last resort, and each source is then resolved to a person of the story.
/// </summary>
internal sealed class QuoteExtractor : IExtractor
{
    private static readonly IQuoteRule[] s_rules = [new AdjacentRule(), new AnyVerbRule(), new ClauseRule(), new ParagraphRule(), new FallbackRule()];

    public void Extract(ArticleDraft draft)
    {
        if (draft.Text is not { Words.Length: > 0 } text)
            return;
        var scene = new QuoteScene(text, draft.Names, draft.Paragraphs);
        foreach (var rule in s_rules)
            rule.Apply(scene);
        if (scene.Findings.Count == 0)
            return;
        Resolve(scene);
        scene.Findings.Sort(static (a, b) => (a.Range.Start, a.Range.End, a.Order).CompareTo((b.Range.Start, b.Range.End, b.Order)));
        var quotes = new List<Quote>(scene.Findings.Count);
        var speakers = new DistinctNames();
        foreach (var finding in scene.Findings)
        {
            var speaker = finding.Speaker;
            quotes.Add(QuoteOf(text.Body, finding, speaker));
            if (speaker is not null && Counts(scene, speaker, finding))
                speakers.Add(speaker.Name);
        }
        draft.Quotes = quotes;
        draft.Speakers = speakers.Names;
    }

    /// <summary>
    /// Those count as speakers whose words are given: in quotation marks, or by a verb of speech. What somebody thinks, wants
    /// or attacks makes no speaker, nor does a firm, a ministry or a name of unknown kind ("Texaco", "Moscow") that is
    /// reported without a word of its own. The subject of a sentence that tells of no speech is too unsure a guess.
    /// </summary>
    private static bool Counts(QuoteScene scene, Named speaker, Finding finding) => finding.Rule != RuleNames.SentenceSubject && finding.Kind != QuoteKind.Indirect
        || (speaker.Kind == NameKind.Person || IsMember(scene, speaker, finding.Attribution.Source)) && (finding.Attribution.Kinds & VerbKinds.Spoken) != 0;

    /// <summary>"Piet Haas of the Chamber of Trade": a body is not of another.</summary>
    private static bool IsMember(QuoteScene scene, Named speaker, Mention source) => speaker is { Kind: NameKind.Unknown, Length: 2 or 3 }
        && source.Name is { } name && source.End > name.Last && scene.Names.At(source.End) is { Kind: NameKind.Organisation };

    /// <summary>Tells who is meant by each source, in the order of the text.</summary>
    private static void Resolve(QuoteScene scene)
    {
        var resolver = new SpeakerResolver(scene.Text, scene.Names);
        var findings = scene.Findings;
        findings.Sort(static (a, b) => (a.Attribution.Source.Head, a.Order).CompareTo((b.Attribution.Source.Head, b.Order)));
        for (var i = 0; i < findings.Count; i++)
        {
            var source = findings[i].Attribution.Source;
            var same = i - 1;
            while (same >= 0 && findings[same].Attribution.Source.Head == source.Head && findings[same].Attribution.Source != (object)source)
                same--;
            var isKnown = same >= 0 && findings[same].Attribution.Source == (object)source;
            findings[i].Speaker = isKnown ? findings[same].Speaker : resolver.Resolve(source);
        }
    }

    private static Quote QuoteOf(string body, Finding finding, Named? speaker)
    {
        var mention = finding.Attribution.Source.Range;
        var cue = finding.OwnsCue && finding.Attribution.Cue.Length > 0 ? finding.Attribution.Cue : (TextRange?)null;
        var role = finding.Attribution.Source.Name?.Role;
        return new Quote
        {
            Text = body[finding.Range.Start..finding.Range.End],
            Range = finding.Range,
            Kind = finding.Kind,
            Speaker = speaker?.Name,
            Mention = body[mention.Start..mention.End],
            MentionRange = mention,
            Role = role is { } range ? body[range.Start..range.End] : speaker?.Role,
            Cue = cue is { } c ? body[c.Start..c.End] : null,
            CueRange = cue,
            Rule = finding.Rule,
            Confidence = RuleConfidence.Of(finding.Rule),
        };
    }
}
