using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsSearch.Ingestion;

namespace NewsSearch.Tests.Ingestion.Messages;

/// <summary>A small file of each format, written for these tests.</summary>
internal static class MessageFixtures
{
    public static byte[] Iptc { get; } = Encoding.Latin1.GetBytes(
        "\u0001nwa014 4 pl 171 Nordwire 230117\r\nParliament/Children/\r\n\u0002Committee: Federation must keep youth welfare=\r\nRivertown (nwa) - The committee turned down a plan to hand\r\nthe matter to the states. \"It stays with us,\" chairman Olav Berg said\r\non Monday.\r\n   A vote is due in M\u00e4rz.\r\n\u0003231015 Jan 17\r\n\u0004\r\n"
        + "\u0001nwa015 3 wi 60\r\nFerry/\r\n\u0002Harbour ferry resumes\r\n\r\nHARBOUR CITY, Jan 23 (nwa) - The ferry sails again.\r\n\u0003\r\n231020 Jan 17\r\n\u0004");

    public static byte[] Anpa { get; } = Encoding.Latin1.GetBytes(
        "\u0016\u0016\u0001a4321\u001fnw-----\r\nr i\u0013\u0011 BC-Harbour-Ferry 1stLd-Writethru 02-20 0120\r\n\u0002^BC-Harbour-Ferry, 1st Ld-Writethru,120<\r\n^Harbour ferry resumes after long strike<\r\n^Eds: Updates.<\r\n^By NINA OLDS=\r\n^Northwire Writer=\r\n\t   RIVERTOWN (NW) _ The ferry sails again, the mayor said.\r\n\t   ``We waited for months,'' he said. ``It didn't come easy.''\r\n\u0003\r\nNW-WF-02-20-16 0337GMT<\r\n\u0004");

    public static byte[] Mbox { get; } = Encoding.ASCII.GetBytes("""
        From press@example.org Thu May 30 09:14:00 2019
        From: =?utf-8?Q?Pr=C3=A9fecture?= <press@example.org>
        Subject: =?koi8-r?B?+sHQ1dPL?= =?utf-8?Q?_of_the_?=
         =?utf-8?Q?ferry?=
        Date: Thu, 30 May 2019 09:14:00 +0900 (JST)
        Message-ID: <1@example.org>
        Keywords: harbour, ferries
        Content-Type: multipart/mixed; boundary="b0"

        --b0
        Content-Type: multipart/alternative; boundary=b1

        not for people
        --b1
        Content-Type: text/plain; charset=windows-1251
        Content-Transfer-Encoding: quoted-printable

        =CF=E0=F0=EE=EC sails again across the har=
        bour.

        >From now on it goes daily.
        --=20
        Press office
        --b1
        Content-Type: text/html; charset=utf-8

        <p>HTML</p>
        --b1--
        --b0
        Content-Type: text/plain
        Content-Disposition: attachment; filename=x.txt

        attached
        --b0--

        From a@b Thu May 30 09:15:00 2019
        Subject: Second
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PHA+VGhlIGZlcnJ5IDxiPnNhaWxzPC9iPi48L3A+PHA+QWdhaW4uPC9wPg==

        From a@b Thu May 30 09:16:00 2019
        X-Nothing: at all

        """.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("--=20\nPress", "-- \nPress", StringComparison.Ordinal));

    public static byte[] Page { get; } = Encoding.UTF8.GetBytes(
        "<!doctype html><html><head><title>Ferry resumes</title></head><body><article><h1>Ferry resumes</h1><p>"
        + string.Concat(Enumerable.Repeat("The ferry sails again across the h\u00e4rbour, the mayor said on Monday. ", 4))
        + "</p><p>" + string.Concat(Enumerable.Repeat("It had been out of service for months because of a strike of its crew. ", 4)) + "</p></article></body></html>");

    public static byte[] Warc { get; } = [.. Records().SelectMany(r => r)];

    /// <summary>Each record packed by itself, as crawlers do.</summary>
    public static byte[] PackedWarc { get; } = [.. Records().SelectMany(Packed)];

    public static IEnumerable<(StoryFormat Format, byte[] Bytes)> All() =>
        [(StoryFormat.Iptc7901, Iptc), (StoryFormat.Anpa, Anpa), (StoryFormat.Mbox, Mbox), (StoryFormat.Warc, Warc)];

    public static byte[] Record(string type, byte[] block, string contentType, string address) =>
    [
        .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2019-05-30T09:14:00Z\r\nWARC-Target-URI: {address}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n")),
        .. block, .. "\r\n\r\n"u8,
    ];

    public static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest))
            packer.Write(bytes);
        return packed.ToArray();
    }

    private static IEnumerable<byte[]> Records()
    {
        var packed = Packed(Page);
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{packed.Length:x}\r\n"), .. packed, .. "\r\n0\r\n\r\n"u8];
        yield return Record("warcinfo", [.. "software: x\r\n"u8], "application/warc-fields", "x");
        yield return Record("request", [.. "GET / HTTP/1.1\r\n\r\n"u8], "application/http;msgtype=request", "http://example.org/a");
        yield return Record("response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. chunked], "application/http; msgtype=response", "http://example.org/a");
        yield return Record("response", [.. "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u0089PNG\0\0"u8], "application/http; msgtype=response", "http://example.org/p");
        yield return Record("response", [.. "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>"u8], "application/http", "http://example.org/q");
        yield return Record("resource", Page, "text/html", "http://example.org/b");
        yield return Record("response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><a>Menu</a></body></html>"u8], "application/http", "http://example.org/c");
    }
}
