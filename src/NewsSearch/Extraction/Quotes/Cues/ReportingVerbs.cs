using System.Collections.Frozen;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>The shipped reporting verbs of a language by any of their forms. Thread-safe.</summary>
internal sealed class ReportingVerbs
{
    private static readonly FrozenDictionary<string, Lazy<ReportingVerbs>> s_byLanguage = StoryLanguage.Others.Prepend(StoryLanguage.English)
        .ToFrozenDictionary(l => l, l => new Lazy<ReportingVerbs>(() => new ReportingVerbs(l)), StringComparer.Ordinal);

    private readonly WordTable<ReportingVerb> _byForm;

    private ReportingVerbs(string language)
    {
        var byForm = new Dictionary<string, ReportingVerb>(StringComparer.OrdinalIgnoreCase);
        var according = new List<string[]>();
        foreach (var line in EmbeddedText.Lines(ListOf(language)))
            if (line.StartsWith("according ", StringComparison.Ordinal))
                according.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
            else if (language == StoryLanguage.English)
                AddLine(line, byForm);
            else
                AddForms(line, byForm);
        AccordingTo = [.. according];
        _byForm = new WordTable<ReportingVerb>(byForm);
    }

    /// <summary>Sequences of words that a source follows: "according to", "selon".</summary>
    public string[][] AccordingTo { get; }

    public static ReportingVerbs For(string language) => s_byLanguage[language].Value;

    /// <summary>Resource that lists the verbs of <paramref name="language"/>.</summary>
    public static string ListOf(string language) =>
        language == StoryLanguage.English ? "Extraction.Quotes.reporting-verbs.txt" : $"Extraction.Quotes.reporting-verbs-{language}.txt";

    public ReportingVerb? Find(ReadOnlySpan<char> form) => _byForm.TryGet(form, out var verb) ? verb : null;

    /// <summary>Other languages list finite forms and participles alike: no form of theirs is a noun as well.</summary>
    private static void AddForms(string line, Dictionary<string, ReportingVerb> byForm)
    {
        var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kinds = Enum.Parse<VerbKinds>(columns[0], true);
        foreach (var form in columns.AsSpan(1))
            byForm[form] = new ReportingVerb(columns[1], kinds, VerbForms.Past, [], true);
    }

    private static void AddLine(string line, Dictionary<string, ReportingVerb> byForm)
    {
        var plus = line.IndexOf('+', StringComparison.Ordinal);
        var columns = (plus < 0 ? line : line[..plus]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[][] particles = plus < 0 ? [] : [line[(plus + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var kinds = Enum.Parse<VerbKinds>(columns[0], true);
        var forms = columns.AsSpan(1);
        // A verb whose past is its base ("read", "put") has no column for it.
        var hasPast = forms.Length > 3;
        for (var i = 0; i < forms.Length; i++)
        {
            // A tilde marks a form that is nearly always another word ("state", "support").
            if (forms[i][0] == '~')
                continue;
            var form = i switch
            {
                0 => hasPast ? VerbForms.Base : VerbForms.Base | VerbForms.Past | VerbForms.Participle,
                1 => VerbForms.Third,
                _ when forms[i].EndsWith("ing", StringComparison.Ordinal) => VerbForms.Gerund,
                2 when forms.Length == 5 => VerbForms.Past,
                2 => VerbForms.Past | VerbForms.Participle,
                _ => VerbForms.Participle,
            };
            byForm[forms[i]] = byForm.TryGetValue(forms[i], out var known)
                ? known with { Kinds = known.Kinds | kinds, Particles = [.. known.Particles, .. particles], Bare = known.Bare || plus < 0, Forms = known.Forms | form }
                : new ReportingVerb(forms[0].TrimStart('~'), kinds, form, particles, plus < 0);
        }
    }
}
