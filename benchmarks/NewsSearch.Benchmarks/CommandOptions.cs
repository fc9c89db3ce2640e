using System.Globalization;

namespace NewsSearch.Benchmarks;

/// <summary>Our own options, before those of BenchmarkDotNet.</summary>
/// <param name="Verb">The first word, where it is one of ours: what to do instead of handing all to BenchmarkDotNet.</param>
/// <param name="Quick">Fewer and shorter rounds.</param>
/// <param name="Record">Whether the tables are written to <c>benchmarks/results</c>.</param>
/// <param name="Stories">How many stories the large corpus has; null for Reuters-21578.</param>
/// <param name="Scratch">Where what takes long to make is kept.</param>
/// <param name="Note">A line for the tables.</param>
/// <param name="ForHarness">What is left.</param>
/// <param name="Command">The command line as it stands in a table.</param>
internal sealed record CommandOptions(
    string? Verb, bool Quick, bool Record, int? Stories, string? Scratch, string? Note, IReadOnlyList<string> ForHarness, string Command)
{
    /// <summary>The benchmarks and the footprint, as they are committed.</summary>
    public const string RecordVerb = "record";

    /// <summary>What indexes take, each made by a process of its own.</summary>
    public const string FootprintVerb = "footprint";

    /// <summary>How good the order of the stories is.</summary>
    public const string RankingVerb = "ranking";

    /// <summary>What presenting the stories of a large answer costs.</summary>
    public const string PresentingVerb = "presenting";

    /// <summary>What alerts cost a story.</summary>
    public const string AlertsVerb = "alerts";

    /// <summary>What asking over HTTP costs.</summary>
    public const string ServingVerb = "serving";

    /// <summary>The classes of queries beside Lucene for Java.</summary>
    public const string JavaVerb = "java";

    /// <summary>Such a process.</summary>
    public const string ChildVerb = "child";

    private const string ScratchVariable = "NEWSSEARCH_SCRATCH";

    public static CommandOptions Read(string[] arguments)
    {
        bool quick = false, record = false;
        int? stories = null;
        string? note = null, verb = null;
        var scratch = Environment.GetEnvironmentVariable(ScratchVariable) is { Length: > 0 } given ? given : null;
        var rest = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
            if (i == 0 && arguments[0] is RecordVerb or FootprintVerb or RankingVerb or PresentingVerb or AlertsVerb or ServingVerb or JavaVerb or ChildVerb)
                verb = arguments[0];
            else if (arguments[i] == "--quick")
                quick = true;
            else if (arguments[i] == "--record")
                record = true;
            else if (i + 1 == arguments.Length)
                rest.Add(arguments[i]);
            else if (arguments[i] == "--note")
                note = arguments[++i];
            else if (arguments[i] == "--stories")
                stories = int.Parse(arguments[++i], NumberStyles.None, CultureInfo.InvariantCulture);
            else if (arguments[i] == "--scratch")
                scratch = arguments[++i];
            else
                rest.Add(arguments[i]);
        record |= verb == RecordVerb;
        return new(verb, quick, record, stories, scratch, note, rest, Written(verb, quick, record, stories, rest));
    }

    /// <summary>As it can be typed again elsewhere: the scratch folder is everybody's own.</summary>
    private static string Written(string? verb, bool quick, bool record, int? stories, List<string> rest)
    {
        var words = new List<string>();
        if (verb is not null)
            words.Add(verb);
        if (quick)
            words.Add("--quick");
        if (record && verb != RecordVerb)
            words.Add("--record");
        if (stories is { } count)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"--stories {count}"));
        words.AddRange(rest.Select(word => word.AsSpan().ContainsAny("* \"") ? $"'{word}'" : word));
        return "dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- " + string.Join(' ', words);
    }
}
