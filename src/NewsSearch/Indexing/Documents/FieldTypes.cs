using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Documents;

/// <summary>Lucene's settings for each shape of the schema.</summary>
internal static class FieldTypes
{
    private static readonly FieldType s_text = Indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: true);
    private static readonly FieldType s_positions = Indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: false);
    private static readonly FieldType s_frequencies = Indexed(IndexOptions.DOCS_AND_FREQS, norms: false);
    private static readonly FieldType s_keyword = Indexed(IndexOptions.DOCS_ONLY, norms: false);

    public static FieldType Of(FieldShape shape) => shape switch
    {
        FieldShape.Text => s_text,
        FieldShape.Exact or FieldShape.Names => s_positions,
        FieldShape.Stem => s_frequencies,
        FieldShape.Keyword => s_keyword,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "This shape has no postings."),
    };

    private static FieldType Indexed(IndexOptions options, bool norms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = !norms };
        type.Freeze();
        return type;
    }
}
