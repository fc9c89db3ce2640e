using System.Text;

namespace NewsSearch.Server.Observation;

/// <summary>
/// A file of queries that were slow, one a line as <c>latency --queries</c> reads them: class, tab, text. It stops growing at
/// some size; it is read by whoever looks after the server and holds what people searched for.
/// </summary>
internal sealed class SlowQueries(string path)
{
    private const long LongestFile = 16 << 20;

    private readonly Lock _writing = new();

    public void Add(string what, string query)
    {
        var line = new StringBuilder(what).Append('\t');
        foreach (var c in query)
            line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        lock (_writing)
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length < LongestFile)
                File.AppendAllText(path, line.Append('\n').ToString());
        }
    }
}
