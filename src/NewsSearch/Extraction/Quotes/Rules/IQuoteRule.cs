namespace NewsSearch.Extraction.Quotes.Rules;

/// <summary>One way in which newswriting tells whose words they are. Stateless and thread-safe.</summary>
internal interface IQuoteRule
{
    /// <summary>Joins words and sources that no rule before it has joined.</summary>
    void Apply(QuoteScene scene);
}
