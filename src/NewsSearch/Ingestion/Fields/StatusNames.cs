using NewsSearch.Articles;

namespace NewsSearch.Ingestion.Fields;

/// <summary>How a record names its state. The trade's formats spell "canceled"; the other spelling is taken too.</summary>
internal static class StatusNames
{
    public const string Allowed = "usable, withheld, canceled, embargoed";

    public static StoryStatus? Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "usable" => StoryStatus.Usable,
        "withheld" => StoryStatus.Withheld,
        "canceled" or "cancelled" => StoryStatus.Canceled,
        "embargoed" => StoryStatus.Embargoed,
        _ => null,
    };
}
