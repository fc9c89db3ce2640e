namespace NewsSearch.Alerting;

/// <summary>A file that a line of JSON is added to for each story.</summary>
/// <param name="Path">The file; its folder must be there.</param>
public sealed record FileTarget(string Path) : AlertTarget
{
    /// <inheritdoc/>
    public override string ToString() => $"file {Path}";
}
