using System.Globalization;
using System.Text.Json;
using NewsSearch.Contract.Json;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Output;

/// <summary>
/// Counts rejected records and tells of them: all of them in a file of JSON lines if one is named, the first few on the
/// terminal. One thread at a time.
/// </summary>
internal sealed class RejectionLog : IDisposable
{
    private const int MostTold = 20;
    private readonly TerminalText _to;
    private readonly FileStream? _file;

    /// <param name="to">Told of the first few.</param>
    /// <param name="path">Takes all of them; null for none.</param>
    public RejectionLog(TerminalText to, string? path)
    {
        _to = to;
        _file = path is null ? null : new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
    }

    public long Count { get; private set; }

    /// <summary>The stories among what was read; the rest is told of.</summary>
    public IEnumerable<Articles.RawStory> StoriesOf(IEnumerable<ReadResult> results)
    {
        foreach (var result in results)
            if (result.IsStory)
                yield return result.Story;
            else
                Add(result.Rejection!);
    }

    /// <summary>Says how many were not told of.</summary>
    public void Close()
    {
        if (Count > MostTold)
            _to.Line(string.Create(CultureInfo.InvariantCulture, $"rejected {Count - MostTold} more; --rejects FILE lists them all"));
    }

    public void Dispose() => _file?.Dispose();

    private void Add(Rejection rejection)
    {
        Count++;
        if (Count <= MostTold)
            _to.Line(string.Create(CultureInfo.InvariantCulture, $"rejected {rejection.Path}, line {rejection.Line}: {rejection.Reason}"));
        if (_file is not null)
            JsonOutput.Write(_file, json => Write(json, rejection));
    }

    private static void Write(Utf8JsonWriter json, Rejection rejection)
    {
        json.WriteStartObject();
        json.WriteString("file", rejection.Path);
        json.WriteNumber("line", rejection.Line);
        json.Number("record", rejection.Ordinal);
        json.WriteString("reason", rejection.Reason);
        json.WriteEndObject();
    }
}
