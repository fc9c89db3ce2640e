namespace NewsSearch.Ingestion;

/// <summary>How stories stand in a file.</summary>
public enum StoryFormat
{
    /// <summary>Each file is looked at: its first bytes decide, its name helps.</summary>
    Auto,

    /// <summary>Text as copied from a wire or a page; a line of <c>---</c> separates the stories of one file.</summary>
    Wire,

    /// <summary>JSON objects: one a line, or spread over lines, or as elements of an array.</summary>
    Jsonl,

    /// <summary>A table, a story a line, its columns named in the first; separated by comma, semicolon or tab.</summary>
    Csv,

    /// <summary>The same, separated by tabs and nothing else.</summary>
    Tsv,

    /// <summary>Reuters-21578 as distributed: <c>&lt;REUTERS NEWID="1" ...&gt;</c> with DATE, TOPICS, TEXT, TITLE, BODY.</summary>
    ReutersSgml,

    /// <summary>TREC's collections of newspapers and wires: <c>&lt;DOC&gt;</c> with DOCNO, HEAD or the like, TEXT.</summary>
    Trec,

    /// <summary>NITF 3, the News Industry Text Format of the IPTC.</summary>
    Nitf,

    /// <summary>NewsML-G2 of the IPTC: a news item, or a message of several.</summary>
    NewsMl,

    /// <summary>ninjs 1, 2 and 3, the IPTC's News in JSON: an object, an array, <c>{"_items":[]}</c>, or an object a line.</summary>
    Ninjs,

    /// <summary>A feed: RSS of any version, or Atom.</summary>
    Rss,

    /// <summary>A page of HTML, one story each: schema.org's description first, then the structure of the page.</summary>
    Html,

    /// <summary>IPTC 7901: messages between SOH and EOT, as agencies send them.</summary>
    Iptc7901,

    /// <summary>ANPA 1312: the same of North America, with its own header and marks of lines.</summary>
    Anpa,

    /// <summary>A mailbox of messages (RFC 4155), a story each.</summary>
    Mbox,

    /// <summary>A web archive (WARC 1.0 and 1.1): the pages of HTML in it.</summary>
    Warc,
}
