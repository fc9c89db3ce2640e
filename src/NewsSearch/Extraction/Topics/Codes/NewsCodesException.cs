namespace NewsSearch.Extraction.Topics.Codes;

/// <summary>A file has no topic codes that can be read.</summary>
public sealed class NewsCodesException : IOException
{
    /// <summary>Says which file and what is wrong with it.</summary>
    public NewsCodesException(string message)
        : base(message)
    {
    }
}
