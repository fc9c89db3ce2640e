using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;

namespace NewsSearch.Querying.Dialects;

/// <summary>Reads one query of another system. Bounds are those of our own language.</summary>
internal abstract class DialectReader(QueryParserOptions options, NoticeList notices)
{
    /// <summary>What is wrong, if anything; then there is no tree.</summary>
    public Problem? Problem => Make.Problem;

    protected TreeMaker Make { get; } = new(options, notices);

    protected QueryParserOptions Options { get; } = options;

    protected NoticeList Notices { get; } = notices;

    /// <summary>The whole query as a tree; null where there is a problem.</summary>
    public abstract QueryNode? ReadAll();
}
