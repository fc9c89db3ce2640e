namespace NewsSearch.Querying;

/// <summary>The language a query is written in.</summary>
public enum QueryDialect
{
    /// <summary>Our own.</summary>
    NewsSearch,

    /// <summary>Terms and connectors of Nexis and Lexis: <c>headline(peace treat!) w/5 kuril or kunashir</c>.</summary>
    Nexis,

    /// <summary>Lucene's classic query parser, which Solr and Elasticsearch have too: <c>+title:"peace treaty" kuril~1</c>.</summary>
    Lucene,

    /// <summary>Google and Google News: <c>"peace treaty" kuril OR kunashir -intitle:fishing</c>.</summary>
    Google,

    /// <summary>Search statements of Factiva: <c>hd=(peace treat*) and kuril near5 kunashir</c>.</summary>
    Factiva,
}
