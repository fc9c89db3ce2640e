namespace NewsSearch.Ingestion.Warc;

/// <summary>Tells a web archive by its first bytes.</summary>
internal static class WarcSigns
{
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0."u8);
}
