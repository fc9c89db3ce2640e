using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>The hostile stories: what is known to have brought down or opened up readers of news, feeds and archives.</summary>
internal static class HostileFiles
{
    public const string Script = "<script>alert(1)</script>";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("xxe.nitf.xml", secret => Text($"<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY x SYSTEM \"file://{secret}\">]><nitf><head><title>Entity &x;</title></head><body><body.content><p>Before &x; after.</p></body.content></body></nitf>")),
        new("xxe-parameter.nitf.xml", secret => Text($"<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY % p SYSTEM \"file://{secret}\"> %p;]><nitf><body><body.content><p>Text of a parameter entity.</p></body.content></body></nitf>")),
        new("xxe.rss.xml", secret => Text($"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{secret}\">]><rss version=\"2.0\"><channel><title>c</title><item><title>Feed &x;</title><description>&x;</description></item></channel></rss>")),
        new("xinclude.rss.xml", secret => Text($"<rss version=\"2.0\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><item><title>Included</title><description><xi:include href=\"file://{secret}\" parse=\"text\"/>Text.</description></item></channel></rss>")),
        new("laughs.nitf.xml", _ => Text($"<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a0 \"ha\">{string.Concat(Enumerable.Range(1, 40).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"))}]><nitf><body><body.content><p>&a40;</p></body.content></body></nitf>")),
        new("quadratic.rss.xml", _ => Text($"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"{new string('a', 100_000)}\">]><rss version=\"2.0\"><channel><item><title>t</title><description>{string.Concat(Enumerable.Repeat("&a;", 20_000))}</description></item></channel></rss>")),
        new("deep.nitf.xml", _ => Text("<nitf><body><body.content>" + string.Concat(Enumerable.Repeat("<p>", 100_000)) + "deep")),
        new("attributes.newsml.xml", _ => Text("<newsItem " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=\"{i}\" ")) + "><contentSet/></newsItem>")),
        new("bomb.jsonl.gz", _ => Packed(to => new GZipStream(to, CompressionLevel.SmallestSize), 400 << 20)),
        new("bomb.zip", _ => Zip(("bomb.txt", Zeros(100 << 20)))),
        new("nested.zip", _ => Zip(("a.zip", Zip(("b.zip", Zip(("c.zip", Zip(("d.jsonl", Story("nested", "Text.")))))))))),
        new("names.zip", _ => Zip(("../escaped.jsonl", Story("up", "Text.")), ("/tmp/escaped.jsonl", Story("root", "Text.")), ("..\\escaped.jsonl", Story("back", "Text.")), ("a/../../escaped.jsonl", Story("mid", "Text.")))),
        new("many.zip", _ => Zip([.. Enumerable.Range(0, 20_000).Select(i => (i + ".x", Array.Empty<byte>()))])),
        new("names.tar", secret => Tar(("../escaped.jsonl", Story("up", "Text."), null), ("/etc/escaped.jsonl", Story("root", "Text."), null), ("link.jsonl", [], secret))),
        new("deep.json", _ => Text("{\"headline\":\"deep\",\"body\":" + new string('[', 200_000))),
        new("members.jsonl", _ => Text("{\"headline\":\"Many members\",\"body\":\"Text.\"" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $",\"m{i}\":{i}")) + "}\n")),
        new("surrogates.jsonl", _ => Text("{\"id\":\"lone\",\"headline\":\"Lone \\ud800 surrogate \\udc00\",\"body\":\"A \\udfff b \\ud83d c.\"}\n")),
        new("terminal.jsonl", _ => Story("terminal", "A \\u001b[31mred\\u001b[0m word, \\u001b]0;owned\\u0007 a bell \\u0007, \\u009b31m, a zero \\u0000, \\u202Eturned\\u202C and \\u2066isolated\\u2069 text, \\u200f\\u200e marks.\\r\\nLine \\u2028 sign \\u2029 end.", "\\u001b[2J\\u202EGnp.exe")),
        new("script.jsonl", _ => Story("script", "Body " + Script + " and <img src=x onerror=alert(1)> and [link](javascript:alert(1)).", "Headline " + Script)),
        new("script.html", _ => Text("<html><head><title>Page</title></head><body><article><h1>Page &lt;script&gt;alert(1)&lt;/script&gt;</h1><p>" + string.Concat(Enumerable.Repeat("Paragraph of a story that is long enough to be one &lt;script&gt;alert(1)&lt;/script&gt;. ", 20)) + "</p></article></body></html>")),
        new("formula.jsonl", _ => Story("=cmd|' /C calc'!A0", "=1+1 in the body.", "=HYPERLINK(\\\"http://x\\\")")),
        new("formulas.csv", _ => Text("title,text,source\n\"=2+5\",\"+1 body of it\",\"@SUM(A1)\"\n\"-3 degrees\",\"\t=1+1 is\",\"\r=1\"\n")),
        new("long-word.jsonl", _ => Story("word", new string('w', 300_000) + ".")),
        new("quotes.jsonl", _ => Story("quotes", string.Concat(Enumerable.Repeat("\\\"It is,\\\" he said. ", 30_000)))),
        new("open-quotes.jsonl", _ => Story("open", string.Concat(Enumerable.Repeat("\\\"“«( said ", 50_000)))),
        new("names.jsonl", _ => Story("names", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Jim Doe{i} said so. ")))),
        new("long-id.jsonl", _ => Story(new string('i', 100_000), "Text.")),
        new("line.txt", _ => Text(new string('x', 10_000_000))),
        new("rules.txt", _ => Text(string.Concat(Enumerable.Repeat("---\n", 300_000)))),
        new("divs.html", _ => Text("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 300_000)) + "deep")),
        new("tables.html", _ => Text("<html><body>" + string.Concat(Enumerable.Repeat("<table><tr><td><b><i><a href=x>", 20_000)) + "text")),
        new("columns.csv", _ => Text(string.Join(',', Enumerable.Range(0, 200_000).Select(i => "c" + i)) + "\n1,2,3\n")),
        new("open-cell.csv", _ => Text("title,text\nx,\"" + new string('a', 6_000_000))),
        new("utf8.txt", _ => [.. Text("Ferry sails\n\nBERGEN, May 30. /NTB/. It sailed. "), 0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF8, 0x88, 0x80, 0x80, 0x80, 0xFF, 0xFE, 0xED, 0xA0, 0x80, .. Text(" The end, he said.\n")]),
        new("utf16.txt", _ => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Cut off in the middle\n\nText of it."), 0x3D]),
        new("doc.trec", _ => Text(string.Concat(Enumerable.Repeat("<DOC><TEXT><P>", 100_000)))),
        new("reuters.sgm", _ => Text("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + string.Concat(Enumerable.Repeat("<REUTERS NEWID=\"1\"><TEXT><BODY>&#3;&#x1b;[31m", 50_000)))),
    ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Story(string id, string body, string headline = "Hostile story") => Text($"{{\"id\":\"{id}\",\"headline\":\"{headline}\",\"body\":\"{body}\"}}\n");

    private static byte[] Zeros(int count) => new byte[count];

    private static byte[] Packed(Func<Stream, Stream> pack, int count)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            for (var left = count; left > 0; left -= 1 << 20)
                stream.Write(Zeros(1 << 20));
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return packed.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Content, string? Link)[] entries)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed))
            foreach (var (name, content, link) in entries)
                tar.WriteEntry(link is null
                    ? new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) }
                    : new PaxTarEntry(TarEntryType.SymbolicLink, name) { LinkName = link });
        return packed.ToArray();
    }
}
