namespace NewsSearch.Benchmarks;

/// <summary>Our own options, before those of BenchmarkDotNet.</summary>
/// <param name="Quick">Fewer and shorter rounds.</param>
/// <param name="Record">Whether the tables are written to <c>benchmarks/results</c>.</param>
/// <param name="Note">A line for the tables.</param>
/// <param name="ForHarness">What is left.</param>
/// <param name="Command">The command line as it stands in a table.</param>
internal sealed record CommandOptions(bool Quick, bool Record, string? Note, IReadOnlyList<string> ForHarness, string Command)
{
    public static CommandOptions Read(string[] arguments)
    {
        bool quick = false, record = false;
        string? note = null;
        var rest = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
            if (arguments[i] == "--quick")
                quick = true;
            else if (arguments[i] == "--record")
                record = true;
            else if (arguments[i] == "--note" && i + 1 < arguments.Length)
                note = arguments[++i];
            else
                rest.Add(arguments[i]);
        var own = (quick ? "--quick " : "") + (record ? "--record " : "");
        var typed = string.Join(' ', rest.Select(a => a.AsSpan().ContainsAny("* \"") ? $"'{a}'" : a));
        return new(quick, record, note, rest, $"dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- {own}{typed}");
    }
}
