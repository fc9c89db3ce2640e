using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Places;

/// <summary>
/// The populated places of the world with 15,000 people or more, under every name and in every script that GeoNames has.
/// Loaded on first use; thread-safe.
/// </summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> s_shared = new(() => new Gazetteer());

    private readonly HashedTable _places = HashedTable.Load("Extraction.Places.gazetteer.bin.gz");
    private readonly string[] _countries = [.. EmbeddedText.Lines("Extraction.Places.gazetteer-countries.txt")];

    private Gazetteer()
    {
    }

    public static Gazetteer Shared => s_shared.Value;

    /// <summary>The largest place called <paramref name="name"/>; false if there is none.</summary>
    public bool TryFind(ReadOnlySpan<char> name, out GazetteerPlace place) => TryFind(FoldedName.Hash(name), out place);

    /// <summary>The largest place whose name has this hash (<see cref="FoldedName.Hash"/>); false if there is none.</summary>
    public bool TryFind(ulong hash, out GazetteerPlace place)
    {
        var entry = _places.Find(hash);
        if (entry < 0)
        {
            place = default;
            return false;
        }
        var facts = _places.Payload(entry, 1);
        place = new GazetteerPlace(_countries[_places.Payload(entry, 0)], facts & 15, (facts & 16) != 0, (facts & 32) != 0);
        return true;
    }
}
