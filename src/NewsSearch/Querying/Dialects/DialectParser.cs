using NewsSearch.Querying.Dialects.Factiva;
using NewsSearch.Querying.Dialects.Google;
using NewsSearch.Querying.Dialects.Lucene;
using NewsSearch.Querying.Dialects.Nexis;
using NewsSearch.Querying.Mending;

namespace NewsSearch.Querying.Dialects;

/// <summary>Reads queries of other systems into trees of ours, so that a translation is a tree printed.</summary>
internal static class DialectParser
{
    public static (QueryNode? Tree, Problem? Problem) Read(
        string text, QueryDialect dialect, QueryParserOptions options, NoticeList notices)
    {
        DialectReader reader = dialect switch
        {
            QueryDialect.Lucene => new LuceneReader(text, options, notices),
            QueryDialect.Google => new GoogleReader(text, options, notices),
            QueryDialect.Factiva => new FactivaReader(text, options, notices),
            QueryDialect.Nexis => new NexisReader(text, options, notices),
            _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "Not a dialect of another system."),
        };
        QueryNode? tree = reader.ReadAll();
        Problem? problem = reader.Problem;
        if (problem is null && tree is not null)
            problem = TranslationCheck.Problem(tree, text, options);
        return problem is null ? (tree, null) : (null, problem);
    }
}
