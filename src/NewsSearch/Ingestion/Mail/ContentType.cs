namespace NewsSearch.Ingestion.Mail;

/// <summary>A value with parameters: <c>text/plain; charset="utf-8"</c>. Small letters but for the values of parameters.</summary>
internal sealed class ContentType
{
    private const int MostParameters = 20;

    private readonly Dictionary<string, string> _parameters = new(StringComparer.OrdinalIgnoreCase);

    public ContentType(string? text)
    {
        var rest = (text ?? "").AsSpan();
        var end = rest.IndexOf(';');
        Value = (end < 0 ? rest : rest[..end]).Trim().ToString().ToLowerInvariant();
        rest = end < 0 ? default : rest[(end + 1)..];
        while (!rest.IsEmpty && _parameters.Count < MostParameters)
        {
            var equals = rest.IndexOf('=');
            if (equals < 0)
                break;
            var name = rest[..equals].Trim(" \t;").ToString();
            rest = rest[(equals + 1)..].TrimStart();
            string value;
            if (rest.StartsWith("\""))
            {
                var close = rest[1..].IndexOf('"');
                value = (close < 0 ? rest[1..] : rest.Slice(1, close)).ToString();
                rest = close < 0 ? default : rest[(close + 2)..];
            }
            else
            {
                var stop = rest.IndexOf(';');
                value = (stop < 0 ? rest : rest[..stop]).Trim().ToString();
                rest = stop < 0 ? default : rest[(stop + 1)..];
            }
            _parameters.TryAdd(name, value);
        }
    }

    public string Value { get; }

    public string? Parameter(string name) => _parameters.GetValueOrDefault(name);
}
