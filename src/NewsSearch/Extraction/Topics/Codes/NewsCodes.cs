using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Topics.Codes;

/// <summary>
/// Labels of topic codes: those of a file, and the 17 top-level IPTC Media Topics (IPTC NewsCodes, CC BY 4.0), which are always
/// known. Immutable, thread-safe.
/// </summary>
public sealed class NewsCodes
{
    private const string English = "en";

    private static readonly Lazy<NewsCodes> s_topLevel = new(() => new NewsCodes([.. TopLevelCodes()]));

    private readonly Dictionary<string, List<CodeLabel>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byBareCode = new(StringComparer.Ordinal);

    internal NewsCodes(IReadOnlyList<CodeLabel> labels)
    {
        foreach (var label in labels)
        {
            var form = CodeForm.Of(label.Code);
            if (!_labels.TryGetValue(form, out var known))
                _labels[form] = known = [];
            known.Add(label);
            if (CodeForm.Bare(form) is { } bare)
                _byBareCode.TryAdd(bare, form);
        }
    }

    /// <summary>The 17 top-level Media Topics alone.</summary>
    public static NewsCodes TopLevel => s_topLevel.Value;

    /// <summary>Codes that have a label.</summary>
    public int Count => _labels.Count;

    /// <summary>
    /// Reads a file of codes: NewsCodes as JSON (concept set or SKOS JSON-LD), objects of "id" and "label", SKOS RDF/XML, or a
    /// NewsML-G2 knowledge item. Time and memory are linear in the file, which may have 128 MB.
    /// </summary>
    /// <exception cref="NewsCodesException">The file has no codes, or is neither JSON nor XML.</exception>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    public static NewsCodes Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenRead(path);
        return Load(file, path);
    }

    /// <summary>As <see cref="Load(string)"/>, from a stream with a name for messages.</summary>
    /// <exception cref="NewsCodesException">It has no codes, or is neither JSON nor XML.</exception>
    public static NewsCodes Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        // The file's come first: its labels stand before those that everybody knows.
        return new NewsCodes([.. NewsCodesFile.Read(stream, name), .. TopLevelCodes()]);
    }

    /// <summary>
    /// The label of a code, written as QCode, as address, or bare; null where none is known. Of several, the one in
    /// <paramref name="language"/>, else in English, else the first.
    /// </summary>
    public string? LabelOf(string code, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        var form = CodeForm.Of(code);
        if (!_labels.TryGetValue(form, out var labels)
            && !(_byBareCode.TryGetValue(form, out var full) && _labels.TryGetValue(full, out labels)))
            return null;
        return (In(labels, language ?? English) ?? In(labels, English) ?? labels[0]).Text;
    }

    private static CodeLabel? In(List<CodeLabel> labels, string language) =>
        labels.Find(l => string.Equals(l.Language, language, StringComparison.OrdinalIgnoreCase))
        ?? labels.Find(l => Primary(l.Language).Equals(Primary(language), StringComparison.OrdinalIgnoreCase));

    private static ReadOnlySpan<char> Primary(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return end < 0 ? language : language.AsSpan(0, end);
    }

    private static IEnumerable<CodeLabel> TopLevelCodes() =>
        EmbeddedText.Lines("Extraction.Topics.Codes.media-topics.txt").Select(line => line.Split('\t')).Select(p => new CodeLabel(p[0], English, p[1]));
}
