using NewsSearch.Articles;
using NewsSearch.Extraction.Quotes.Cues;

namespace NewsSearch.Extraction.Quotes.Rules;

/// <summary>Names of the rules, as quotes carry them and <c>rule-confidence.txt</c> lists them.</summary>
internal static class RuleNames
{
    public const string QuoteThenSubjectVerb = "quote-subject-verb";
    public const string QuoteThenVerbSubject = "quote-verb-subject";
    public const string QuoteThenOther = "quote-attribution";
    public const string QuoteThenAnyVerb = "quote-subject-any-verb";
    public const string SubjectColonQuote = "subject-colon-quote";
    public const string SubjectVerbThenQuote = "subject-verb-quote";
    public const string LeadInThenQuote = "lead-in-quote";
    public const string SplitQuote = "split-quote";
    public const string SameParagraph = "same-paragraph";
    public const string LaterInParagraph = "later-in-paragraph";
    public const string Continued = "continued-quote";
    public const string AfterColon = "after-colon";
    public const string Floating = "floating-quote";
    public const string Answer = "answer";
    public const string SentenceBefore = "sentence-before";
    public const string ParagraphBefore = "paragraph-before";
    public const string NearSource = "near-source";
    public const string SentenceSubject = "sentence-subject";

    private static readonly string[] s_forms =
    [
        "subject-verb", "verb-subject", "relative-verb", "shared-subject", "participle", "passive-by", "according-to", "name-colon", "possessive-noun",
    ];

    private static readonly string[] s_clauses = MakeClauses();

    /// <summary>Name of the rule for words in the reporter's own clause: <c>indirect-subject-verb-speech</c>.</summary>
    public static string Clause(QuoteKind kind, CueForm form, VerbKinds verb) =>
        s_clauses[((kind == QuoteKind.Mixed ? 1 : 0) * s_forms.Length + (int)form) * 4 + Group(verb)];

    private static int Group(VerbKinds verb) => (verb & VerbKinds.Spoken) != 0 ? 0
        : (verb & VerbKinds.Object) != 0 ? 1
        : (verb & VerbKinds.Thought) != 0 ? 2 : 3;

    private static string[] MakeClauses()
    {
        string[] kinds = ["indirect", "mixed"];
        string[] verbs = ["speech", "object", "thought", "evidence"];
        var names = new string[kinds.Length * s_forms.Length * verbs.Length];
        for (var k = 0; k < kinds.Length; k++)
            for (var f = 0; f < s_forms.Length; f++)
                for (var v = 0; v < verbs.Length; v++)
                    names[(k * s_forms.Length + f) * 4 + v] = $"{kinds[k]}-{s_forms[f]}-{verbs[v]}";
        return names;
    }
}
