using NewsSearch.Codecs.Postings.Impacts;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>What the postings of a term are read with, by block and impact; used again from term to term. One thread at a time.</summary>
internal sealed record TermReading(DocumentBlocks Documents, ImpactTable Impacts);
