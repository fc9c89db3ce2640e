using System.Text;
using System.Text.Json;
using System.Xml;

namespace NewsSearch.Extraction.Topics.Codes;

/// <summary>Reads codes and labels from JSON or XML, whichever the file begins with.</summary>
internal static class NewsCodesFile
{
    private const int LargestSize = 128 << 20;

    public static List<CodeLabel> Read(Stream stream, string name)
    {
        var bytes = Bytes(stream, name);
        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[Encoding.UTF8.Preamble.Length..];
        List<CodeLabel> labels;
        try
        {
            labels = IsXml(content) ? NewsCodesXml.Read(bytes) : NewsCodesJson.Read(content);
        }
        catch (JsonException failure)
        {
            throw new NewsCodesException($"{name} cannot be read as topic codes: broken JSON in line {failure.LineNumber + 1}.");
        }
        catch (InvalidOperationException)
        {
            // What JsonElement throws on "\uD800" alone.
            throw new NewsCodesException($"{name} cannot be read as topic codes: a text has half of a surrogate pair.");
        }
        catch (XmlException failure)
        {
            throw new NewsCodesException($"{name} cannot be read as topic codes: {failure.Message}");
        }
        return labels.Count > 0 ? labels : throw new NewsCodesException(
            $"{name} has no topic codes: neither NewsCodes as JSON or SKOS, nor objects with \"id\" and \"label\".");
    }

    private static byte[] Bytes(Stream stream, string name)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > LargestSize)
                throw new NewsCodesException($"{name} is larger than {LargestSize >> 20} MB, which no file of topic codes is.");
        }
        return all.ToArray();
    }

    /// <summary>UTF-16 has a mark before, or a zero behind, its first bracket.</summary>
    private static bool IsXml(ReadOnlySpan<byte> content)
    {
        var text = content.TrimStart(" \t\r\n\0"u8);
        return content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]) || text.Length > 0 && text[0] == '<';
    }
}
