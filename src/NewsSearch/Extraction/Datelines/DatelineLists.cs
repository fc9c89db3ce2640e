using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Datelines;

/// <summary>The word lists of datelines, each an embedded text file of this folder. Loaded on first use; thread-safe.</summary>
internal sealed class DatelineLists
{
    private static readonly Lazy<DatelineLists> s_shared = new(() => new DatelineLists());

    private DatelineLists()
    {
    }

    public static DatelineLists Shared => s_shared.Value;

    public NameTable Agencies { get; } = NameTable.Load("Extraction.Datelines.agencies.txt");

    /// <summary>Those that sign without brackets.</summary>
    public NameTable BareAgencies { get; } = NameTable.Load("Extraction.Datelines.bare-agencies.txt");

    /// <summary>How words end that tell of an agency.</summary>
    public IReadOnlyList<string> AgencyEndings { get; } = EmbeddedText.Lines("Extraction.Datelines.agency-endings.txt");

    /// <summary>What stands in brackets and signs nothing: parties, sides, times.</summary>
    public NameTable NotAgencies { get; } = NameTable.Load("Extraction.Datelines.not-agencies.txt");

    /// <summary>States and provinces, and their country.</summary>
    public NameTable Regions { get; } = NameTable.Load("Extraction.Datelines.regions.txt");

    /// <summary>Cities that need no region, and their country.</summary>
    public NameTable StandaloneCities { get; } = NameTable.Load("Extraction.Datelines.standalone-cities.txt");

    /// <summary>What stands for a place and lies in no country.</summary>
    public NameTable Nowhere { get; } = NameTable.Load("Extraction.Datelines.nowhere.txt");

    /// <summary>Single places with a slash inside, and their country.</summary>
    public NameTable JoinedPlaces { get; } = NameTable.Load("Extraction.Datelines.joined-places.txt");

    public NameTable Weekdays { get; } = NameTable.Load("Extraction.Datelines.weekdays.txt");

    /// <summary>Words in small letters inside names of places: "Rio de Janeiro".</summary>
    public NameTable Particles { get; } = NameTable.Load("Extraction.Datelines.particles.txt");

    /// <summary>Words that keep their capitals where names are set in small letters: "USS".</summary>
    public NameTable KeptCapitals { get; } = NameTable.Load("Extraction.Datelines.kept-capitals.txt");

    /// <summary>Words that open sentences and are no places, though some village may be called so.</summary>
    public NameTable NeverPlaces { get; } = NameTable.Load("Extraction.Datelines.never-places.txt");
}
