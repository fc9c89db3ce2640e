using System.IO.Compression;
using System.Text;

namespace NewsSearch.Tests.Ingestion;

/// <summary>A folder of a test's own, gone after it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newssearch-ingestion-");

    public string Path => _folder.FullName;

    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Join(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
            stream.Write(content);
        return packed.ToArray();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
