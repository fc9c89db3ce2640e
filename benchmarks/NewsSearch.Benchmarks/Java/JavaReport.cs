using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Searching;
using NewsSearch.Benchmarks.Yardsticks;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;

namespace NewsSearch.Benchmarks.Java;

/// <summary>The classes of queries in NewsSearch and in Lucene for Java, in turn.</summary>
internal static class JavaReport
{
    private const string Description =
        "The same stories and queries in NewsSearch and in Lucene for Java, which skips what cannot come in as NewsSearch does: from a ready query to the "
        + "top 10 and a total. Lucene for Java has the tokens and fields of the plain index of the other tables, and is asked the same weighted clauses (SameClauses); "
        + "dates are filtered by its points, and the newest found by points and a column. Each in a process of its own, in turn, code warm, one thread: "
        + "medians (99th percentile) in µs, the median of the rounds. Behind the stroke with exact totals, before it with totals exact to 10,000. "
        + "Where exact totals of all but misspelled words are not those of plain Lucene.Net, this fails.";

    private static readonly (string Name, SearchBenchmarks Class)[] s_classes =
    [
        ("single term", new SingleTermBenchmarks()), ("OR of 2 to 5", new DisjunctionBenchmarks()), ("AND of 2 to 3", new ConjunctionBenchmarks()),
        ("exact phrase", new PhraseBenchmarks()), ("term with a date filter", new DateFilterBenchmarks()), ("prefix", new PrefixBenchmarks()),
        ("wildcard", new WildcardBenchmarks()), ("misspelled", new FuzzyBenchmarks()), ("natural language", new NaturalLanguageBenchmarks()),
    ];

    public static string Measure(CommandOptions options)
    {
        using var scratch = NewsCorpus.Large is null ? new ScratchFolder() : null;
        var folder = Path.Combine(NewsCorpus.Large?.Folder ?? scratch!.Path, "java");
        if (!Directory.Exists(folder))
        {
            JavaIndex.Write(folder + ".new", NewsCorpus.Extracted(NewsCorpus.Stream()));
            Directory.Move(folder + ".new", folder);
        }
        using var java = new JavaProgram("ask", folder, SameFieldDocuments.TimeField);
        var race = new JavaRace(java, options.Quick);
        var rows = new List<(string Class, string Query, JavaRace.Figures Bounded, JavaRace.Figures Exact)>();
        foreach (var (name, queries) in s_classes)
            foreach (var query in queries.Queries)
                rows.Add((name, query, race.Run(query, queries.Match, byTime: false, SearchRequest.UsualCount), race.Run(query, queries.Match, byTime: false, int.MaxValue)));
        foreach (var query in SortByDateBenchmarks.Queries)
            rows.Add(("sort by date", query, race.Run(query, MatchMode.All, byTime: true, SearchRequest.UsualCount), race.Run(query, MatchMode.All, byTime: true, int.MaxValue)));
        java.End();
        var text = new StringBuilder();
        ResultTable.AppendHead(text, "Java", Description + $" Lucene for Java {JavaProgram.Version}.", options, ResultTable.WallTimes);
        ResultTable.AppendRow(text, "Class", "Query", "Matches", "Java", "NewsSearch", "Times as fast");
        ResultTable.AppendRow(text, "---", "---", "---:", "---:", "---:", "---:");
        foreach (var (name, query, bounded, exact) in rows)
            ResultTable.AppendRow(
                text, name, query.Replace("|", "\\|"), exact.Total.ToString("N0", CultureInfo.InvariantCulture),
                $"{bounded.Java} / {exact.Java}", $"{bounded.Own} / {exact.Own}", $"{Times(bounded.Times)} / {Times(exact.Times)}");
        text.Append('\n');
        ResultTable.AppendRow(text, "Class", "Times as fast, geometric mean", "with exact totals");
        ResultTable.AppendRow(text, "---", "---:", "---:");
        var classes = rows.GroupBy(r => r.Class).Select(c => (c.Key, Bounded: Mean(c.Select(r => r.Bounded.Times)), Exact: Mean(c.Select(r => r.Exact.Times)))).ToList();
        foreach (var (name, bounded, exact) in classes)
            ResultTable.AppendRow(text, name, Times(bounded), Times(exact));
        ResultTable.AppendRow(text, "**all classes**", Times(Mean(classes.Select(c => c.Bounded))), Times(Mean(classes.Select(c => c.Exact))));
        return text.ToString();
    }

    private static double Mean(IEnumerable<double> times) => Math.Exp(times.Average(Math.Log));

    private static string Times(double times) => times.ToString("0.00", CultureInfo.InvariantCulture);
}
