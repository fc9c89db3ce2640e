using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Codecs.Files;

/// <summary>What all files of our codec share: a header of Lucene's in front, its footer, a checksum over all before it, behind.</summary>
internal static class SegmentFile
{
    /// <summary>Raised when the bytes change; readers know all versions from <see cref="OldestVersion"/> on.</summary>
    public const int Version = 0;

    public const int OldestVersion = 0;

    /// <summary>Bytes of a file behind its content.</summary>
    public static int FooterLength { get; } = CodecUtil.FooterLength();

    public static string Name(SegmentInfo segment, string suffix, string extension) =>
        IndexFileNames.SegmentFileName(segment.Name, suffix, extension);

    /// <summary>Opens a file and checks that it is what it should be; leaves its checksum to <c>CheckIntegrity</c>. Stands where its content starts.</summary>
    public static IndexInput Open(Directory directory, string name, string header, IOContext context)
    {
        var input = directory.OpenInput(name, context);
        try
        {
            CodecUtil.CheckHeader(input, header, OldestVersion, Version);
            CodecUtil.RetrieveChecksum(input);
            input.Seek(CodecUtil.HeaderLength(header));
            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }
}
