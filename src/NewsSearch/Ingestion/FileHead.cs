using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion;

/// <summary>What auto detection may look at: the name without .gz, the first bytes as UTF-8 (about 64 KiB, maybe cut within a line), the user's map.</summary>
internal readonly ref struct FileHead(string name, ReadOnlySpan<byte> text, FieldMap map)
{
    public string Name { get; } = name;

    public ReadOnlySpan<byte> Text { get; } = text;

    public FieldMap Map { get; } = map;

    public bool NameEndsWith(string extension) => Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
