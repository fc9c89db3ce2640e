using System.Collections.Immutable;
using NewsSearch.Alerting;
using NewsSearch.Indexing.Storage;
using NewsSearch.Querying;

namespace NewsSearch.Engine.Alerts;

/// <summary>The alerts in an index folder, and how far each was told. Changes are on the disk when a call returns; the caller holds the write lock for them.</summary>
internal sealed class AlertBook(string folder)
{
    private readonly Lock _gate = new();
    // Of no file that there could be: the first look reads.
    private (DateTime, long)? _stamp = (default, -1);
    private ImmutableArray<KeptAlert> _alerts = [];
    private ImmutableArray<string> _problems = [];

    /// <summary>All alerts as they lie in the folder now, by name, and what could not be read.</summary>
    public (ImmutableArray<KeptAlert> Alerts, ImmutableArray<string> Problems) Read()
    {
        var file = new FileInfo(Path.Combine(folder, AlertFile.FileName));
        (DateTime, long)? stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
        lock (_gate)
        {
            if (_stamp == stamp)
                return (_alerts, _problems);
            var (alerts, problems) = AlertFile.Read(folder);
            _alerts = [.. alerts.OrderBy(a => a.Alert.Name, StringComparer.Ordinal).Select(a => new KeptAlert(a, QueryParser.Parse(a.Alert.Query, a.Alert.Dialect)))];
            (_stamp, _problems) = (stamp, problems);
            return (_alerts, _problems);
        }
    }

    /// <param name="alert">The alert.</param>
    /// <param name="last">When the last story came that is there already, in milliseconds since 1970.</param>
    /// <param name="replace">Whether one of the same name goes.</param>
    /// <exception cref="AlertException">It cannot be kept.</exception>
    public void Add(Alert alert, long last, bool replace)
    {
        if (AlertRules.Refusal(alert) is { } refusal)
            throw new AlertException(refusal);
        var kept = Sound();
        var others = kept.Where(a => a.Alert.Name != alert.Name).ToList();
        if (others.Count < kept.Length && !replace)
            throw new AlertException($"There is an alert '{alert.Name}' already.");
        if (others.Count >= AlertRules.Most)
            throw new AlertException(FormattableString.Invariant($"There are {AlertRules.Most} alerts already, the most there can be."));
        var (common, behind) = AlertProgressFile.Read(folder);
        // How far one of this name was told says nothing of this one.
        if (behind.Remove(alert.Name))
            AlertProgressFile.Write(folder, common, behind);
        AlertFile.Write(folder, [.. others, new StoredAlert(alert, new AlertPosition(last, null))]);
        Forget();
    }

    /// <summary>False where there is none of the name.</summary>
    /// <exception cref="AlertException">The file cannot be read.</exception>
    public bool Remove(string name)
    {
        var kept = Sound();
        var others = kept.Where(a => a.Alert.Name != name).ToList();
        if (others.Count == kept.Length)
            return false;
        AlertFile.Write(folder, others);
        Forget();
        return true;
    }

    /// <summary>How far each alert was told.</summary>
    public Dictionary<string, AlertPosition> Positions(ImmutableArray<KeptAlert> alerts)
    {
        var (common, behind) = AlertProgressFile.Read(folder);
        return alerts.ToDictionary(
            a => a.Alert.Name,
            a => behind.GetValueOrDefault(a.Alert.Name, common) is var told && told.CompareTo(a.Stored.From) > 0 ? told : a.Stored.From,
            StringComparer.Ordinal);
    }

    public void Keep(IReadOnlyDictionary<string, AlertPosition> positions)
    {
        var common = positions.Values.Max();
        AlertProgressFile.Write(folder, common, positions.Where(p => p.Value != common).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal));
    }

    /// <summary>Two changes within one tick of the file system's clock look alike.</summary>
    private void Forget()
    {
        lock (_gate)
            _stamp = (default, -1);
    }

    private ImmutableArray<StoredAlert> Sound()
    {
        var (alerts, problems) = AlertFile.Read(folder);
        return problems.IsEmpty ? alerts : throw new AlertException($"{problems[0]} Mend the file in {folder} first.");
    }
}
