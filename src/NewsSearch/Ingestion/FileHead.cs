namespace NewsSearch.Ingestion;

/// <summary>What auto detection may look at: the name without .gz, and the first bytes as UTF-8 (about 64 KiB, maybe cut within a line).</summary>
internal readonly ref struct FileHead(string name, ReadOnlySpan<byte> text)
{
    public string Name { get; } = name;

    public ReadOnlySpan<byte> Text { get; } = text;

    public bool NameEndsWith(string extension) => Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
