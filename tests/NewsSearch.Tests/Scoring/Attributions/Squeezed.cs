using System.Text;

namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>
/// A text without white space, its quotation marks straightened, in characters of Unicode: what is left the same when a reader
/// reflows paragraphs or takes a dateline off.
/// </summary>
internal sealed class Squeezed
{
    private readonly int[] _characters;
    private readonly int[] _at;

    private Squeezed(int[] characters, int[] at) => (_characters, _at) = (characters, at);

    /// <summary>A text whose offsets count UTF-16 units, as ours do.</summary>
    public static Squeezed InUnits(string text) => Of(text, rune => rune.Utf16SequenceLength);

    /// <summary>A text whose offsets count characters of Unicode, as the annotations do.</summary>
    public static Squeezed InCharacters(string text) => Of(text, _ => 1);

    /// <summary>The stretch between two offsets of the text as it was.</summary>
    public Span Between(int start, int end) => new(Before(start), Before(end));

    /// <summary>How far the other text has to be moved to lie over this one; null where they have nothing in common.</summary>
    public int? ShiftOf(Squeezed other)
    {
        foreach (var size in new[] { 200, 80, 40, 20 })
            foreach (var skip in new[] { 0, 50, 200 })
                if (skip + size <= other._characters.Length && _characters.AsSpan().IndexOf(other._characters.AsSpan(skip, size)) is >= 0 and var at)
                    return at - skip;
        return null;
    }

    public static bool IsSpace(int character) =>
        character is >= 0x1C and <= 0x1F || (character <= char.MaxValue && char.IsWhiteSpace((char)character));

    private static Squeezed Of(string text, Func<Rune, int> width)
    {
        var characters = new List<int>(text.Length);
        var at = new List<int>(text.Length);
        var offset = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsSpace(rune.Value))
            {
                characters.Add(Straight(rune.Value));
                at.Add(offset);
            }
            offset += width(rune);
        }
        return new([.. characters], [.. at]);
    }

    private static int Straight(int character) => character switch
    {
        '“' or '”' or '„' or '«' or '»' => '"',
        '‘' or '’' => '\'',
        _ => character,
    };

    private int Before(int offset)
    {
        var found = Array.BinarySearch(_at, offset);
        return found < 0 ? ~found : found;
    }
}
