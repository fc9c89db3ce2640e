namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>Tells connectors from words, at the place that a query is read at.</summary>
internal interface IConnectors
{
    /// <summary>Whether a connector stands here.</summary>
    bool IsHere { get; }

    /// <summary>Whether a <c>not</c> stands here that negates what follows, and no proximity.</summary>
    bool IsNot { get; }

    /// <summary>Takes the connector that stands here; null where it has a wrong number.</summary>
    /// <param name="text">The query.</param>
    Link? Take(string text);
}
