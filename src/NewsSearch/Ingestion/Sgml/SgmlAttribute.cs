namespace NewsSearch.Ingestion.Sgml;

/// <summary>Finds one attribute in what follows the name of a tag.</summary>
internal static class SgmlAttribute
{
    /// <summary>The value, quoted or not; null where the attribute is absent. Linear in <paramref name="attributes"/>.</summary>
    public static string? Find(ReadOnlySpan<char> attributes, string name)
    {
        while (Next(ref attributes, out var key, out var value))
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value.ToString();
        }
        return null;
    }

    /// <summary>Takes the next attribute off; false where there is no more.</summary>
    public static bool Next(ref ReadOnlySpan<char> attributes, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        attributes = attributes.TrimStart(" \t\r\n/");
        var length = attributes.IndexOfAny(" \t\r\n=");
        key = length < 0 ? attributes : attributes[..length];
        value = default;
        attributes = attributes[key.Length..].TrimStart();
        if (!attributes.StartsWith('='))
            return !key.IsEmpty;
        attributes = attributes[1..].TrimStart();
        var quote = attributes.IsEmpty ? ' ' : attributes[0];
        if (quote is '"' or '\'')
        {
            attributes = attributes[1..];
            length = attributes.IndexOf(quote);
        }
        else
        {
            length = attributes.IndexOfAny(" \t\r\n");
        }
        value = length < 0 ? attributes : attributes[..length];
        attributes = length < 0 ? default : attributes[Math.Min(attributes.Length, length + 1)..];
        return true;
    }
}
