namespace NewsSearch.Querying;

/// <summary>The language a query is written in.</summary>
public enum QueryDialect
{
    /// <summary>Our own.</summary>
    NewsSearch,

    /// <summary>Terms and connectors of Nexis and Lexis: <c>headline(peace treat!) w/5 kuril or kunashir</c>.</summary>
    Nexis,
}
