using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Codecs.Files;

namespace NewsSearch.Codecs.Postings;

/// <summary>
/// The three files of a segment's postings.
/// </summary>
/// <remarks>
/// <para><b>Terms</b> (<c>.ntm</c>): for each field its terms, in the order of their bytes, 32 a block; then a directory of
/// the fields and their blocks, read when the segment is opened; then where the directory starts (8 bytes). A block is: length
/// of its terms; where its first term's documents and positions start; the terms, each as the length it shares with the one
/// before, the length of the rest, the rest; the entries, each as <see cref="Writing.TermEntry"/> says.</para>
/// <para><b>Documents</b> (<c>.ndc</c>): for each term full blocks of 128 documents (width of the gaps, width of the
/// frequencies, both packed), then the rest as numbers of variable length, then, if there are full blocks, in a field with
/// impacts these (<see cref="Impacts.ImpactsWriter"/>), and the table of the blocks (<see cref="Writing.BlockTableWriter"/>).</para>
/// <para><b>Positions</b> (<c>.nps</c>): for each block of documents, and for the rest, the gaps between their positions: 128
/// a run with their width, and what is left over as numbers of variable length. A block of documents starts a run, so that
/// nothing before it need be read.</para>
/// <para>Gaps between documents and frequencies are stored less one. A term of one document has it in its entry, and if it
/// stands there once, its position too.</para>
/// </remarks>
internal static class PostingsFiles
{
    public const string TermsExtension = "ntm";
    public const string DocumentsExtension = "ndc";
    public const string PositionsExtension = "nps";

    public const string TermsHeader = "NewsSearchTerms";
    public const string DocumentsHeader = "NewsSearchDocuments";
    public const string PositionsHeader = "NewsSearchPositions";

    /// <summary>Terms of a block of the dictionary.</summary>
    public const int TermsOfBlock = 32;

    /// <summary>Whether a field has impacts: one that is there to be ranked by, with frequencies and norms and nothing else.</summary>
    public static bool HasImpacts(FieldInfo field) => field is { IndexOptions: IndexOptions.DOCS_AND_FREQS, OmitsNorms: false };

    public static IndexInput Open(SegmentReadState state, string extension, string header) =>
        SegmentFile.Open(state.Directory, SegmentFile.Name(state.SegmentInfo, state.SegmentSuffix, extension), header, state.Context);

    public static OutputFile Create(SegmentWriteState state, string extension, string header) =>
        new(state.Directory, SegmentFile.Name(state.SegmentInfo, state.SegmentSuffix, extension), header, state.Context);
}
