namespace NewsSearch.Ingestion.Sgml;

/// <summary>What an element of a TREC record is to a story.</summary>
internal enum TrecRole
{
    /// <summary>Nothing that is known: kept as extra outside of the text, part of the text inside.</summary>
    Unknown,
    Id,
    OtherId,
    Headline,
    Byline,
    Dateline,
    Date,
    FileId,
    Text,
    Container,
    Source,
    Url,
    Topics,
    Paragraph,
}
