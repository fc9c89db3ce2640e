using System.IO.Compression;
using System.Text;

namespace NewsSearch.Analysis;

/// <summary>Reads word lists that are embedded in the assembly: UTF-8, an entry a line, <c>#</c> starts a comment line.</summary>
internal static class EmbeddedText
{
    /// <summary>Entries of <paramref name="name"/>, the path below the project with dots: <c>Analysis.Sentences.abbreviations.txt</c>. A name that ends in .gz is unpacked.</summary>
    public static List<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line);
        return lines;
    }

    /// <summary>The bytes of an embedded file, unpacked if its name ends in .gz.</summary>
    public static Stream Open(string name)
    {
        var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream("NewsSearch." + name)
            ?? throw new InvalidOperationException($"The assembly lacks its word list '{name}'.");
        return name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }
}
