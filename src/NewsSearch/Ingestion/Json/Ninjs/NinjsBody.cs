using System.Text.Json;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Ingestion.Markup;

namespace NewsSearch.Ingestion.Json.Ninjs;

/// <summary>
/// Headlines and bodies. An object may hold its text in several forms: marked-up text is taken before plain, since it says
/// what is a paragraph, and what is called main before the rest.
/// </summary>
internal sealed class NinjsBody
{
    private const int Plain = 1;
    private const int Unsaid = 2;
    private const int MarkedUp = 3;
    private const int Main = 10;
    private string? _text;
    private int _rank;

    /// <summary>Whether the member is one of these.</summary>
    public bool Take(string name, JsonElement value, RecordFields fields)
    {
        switch (name)
        {
            case "headline":
                fields.Headline = HtmlFragment.Line(NinjsValue.Text(value));
                return true;
            case "headlines":
                foreach (var headline in NinjsValue.Objects(value))
                    TakeHeadline(NinjsValue.Member(headline, "role"), NinjsValue.Member(headline, "value"), NinjsValue.Member(headline, "contenttype"), fields);
                return true;
            case "bodies":
                foreach (var body in NinjsValue.Objects(value))
                    Offer(NinjsValue.Member(body, "value"), RankOf(NinjsValue.Member(body, "contenttype")) + (NinjsValue.Member(body, "role") is "main" ? Main : 0));
                return true;
        }
        if (name.StartsWith("headline_", StringComparison.Ordinal))
            TakeHeadline(name["headline_".Length..], NinjsValue.Text(value), null, fields);
        else if (name.StartsWith("body_", StringComparison.Ordinal))
            Offer(NinjsValue.Text(value), RankOf(name["body_".Length..]));
        else
            return false;
        return true;
    }

    public void Put(RecordFields fields)
    {
        if (_text is not null)
            fields.Body = _rank % Main == Plain ? _text : HtmlFragment.Paragraphs(_text);
    }

    private static void TakeHeadline(string? role, string? value, string? type, RecordFields fields)
    {
        var line = type is "text/plain" ? value : HtmlFragment.Line(value);
        if (role is null || role.Contains("main", StringComparison.OrdinalIgnoreCase))
            fields.Headline ??= line;
        else if (role.StartsWith("sub", StringComparison.OrdinalIgnoreCase) || role is "deck")
            fields.Subheadline ??= line;
        else
            fields.Extra.Text("headline_" + role, line);
    }

    private static int RankOf(string? type) => type switch
    {
        null => Unsaid,
        _ when type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.Contains("nitf", StringComparison.OrdinalIgnoreCase) => MarkedUp,
        _ when type.Contains("text", StringComparison.OrdinalIgnoreCase) || type.Contains("plain", StringComparison.OrdinalIgnoreCase) => Plain,
        _ => Unsaid,
    };

    private void Offer(string? text, int rank)
    {
        if (!string.IsNullOrWhiteSpace(text) && rank > _rank)
            (_text, _rank) = (text, rank);
    }
}
