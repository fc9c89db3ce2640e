using System.Collections.Frozen;
using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>The shipped reporting verbs by any of their forms. Thread-safe.</summary>
internal sealed class ReportingVerbs
{
    public static readonly ReportingVerbs Shared = new();

    private readonly FrozenDictionary<string, ReportingVerb>.AlternateLookup<ReadOnlySpan<char>> _byForm;

    private ReportingVerbs()
    {
        var byForm = new Dictionary<string, ReportingVerb>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedText.Lines("Extraction.Quotes.reporting-verbs.txt"))
            AddLine(line, byForm);
        _byForm = byForm.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ReportingVerb? Find(ReadOnlySpan<char> form) => _byForm.TryGetValue(form, out var verb) ? verb : null;

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
