using System.Text;
using NewsSearch.Tests.Querying;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>Makes queries that should break something: pieces of the language thrown together, hostile ones cut, joined and repeated, garbage.</summary>
internal static class HostileQueryMaker
{
    private const int Longest = 20_000;

    private static readonly string[] s_costly =
    [
        "*", "a*", "*a", "?", "??????", "a?b*c", "*a*", "re:/.*/", "re:/(a|b)*c/", "re:/((a{1,9}){1,9}){1,9}/", "re:/[^x]{1,200}/", "re:/((((a*)*)*)*)*/",
        "treaty~2", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa~2", "a~", "w/1000", "w/s", "w/p", "atleast1000(", "first/100000(", "-", "NOT ", "body:", "said(*, ",
        "[0001 TO 9999]", "date:0001..9999", "words:>=0", "mentions:1956", "((((", "))))", "\"the treaty of\"", "the", "of",
    ];

    /// <summary>The giants of the list are for the parser's own tests.</summary>
    private static readonly string[] s_known = [.. HostileQueries.All.Where(q => q.Length <= 2_000)];

    public static string Make(Random random)
    {
        var query = random.Next(10) switch
        {
            < 4 => Joined(random, QueryText.Pieces, random.Next(1, 16)),
            < 6 => Joined(random, s_costly, random.Next(1, 24)),
            6 => Repeated(random),
            7 => Mutated(random, Piece(random, s_known)),
            8 => Piece(random, s_known) + Spaces(random) + Piece(random, s_known),
            _ => Garbage(random),
        };
        return query.Length <= Longest ? query : query[..Longest];
    }

    private static string Joined(Random random, string[] pieces, int count)
    {
        var text = new StringBuilder();
        for (; count > 0; count--)
            text.Append(Piece(random, random.Next(8) == 0 ? QueryText.Pieces : pieces)).Append(Spaces(random));
        return text.ToString();
    }

    private static string Repeated(Random random)
    {
        var part = Joined(random, random.Next(2) == 0 ? QueryText.Pieces : s_costly, random.Next(1, 4));
        // Mostly short of the bounds, where it is answered.
        var times = random.Next(40) == 0 ? random.Next(1, Longest / Math.Max(1, part.Length) + 1) : random.Next(1, 40);
        return new StringBuilder().Insert(0, part, times).ToString();
    }

    private static string Mutated(Random random, string text)
    {
        var changed = new StringBuilder(text);
        for (var times = random.Next(1, 6); times > 0 && changed.Length > 0; times--)
        {
            var at = random.Next(changed.Length);
            switch (random.Next(4))
            {
                case 0:
                    changed.Remove(at, random.Next(1, Math.Min(8, changed.Length - at) + 1));
                    break;
                case 1:
                    changed.Insert(at, Piece(random, QueryText.Pieces));
                    break;
                case 2:
                    changed[at] = (char)random.Next(random.Next(2) == 0 ? 128 : 0x10000);
                    break;
                default:
                    changed.Append(changed.ToString(at, random.Next(1, Math.Min(20, changed.Length - at) + 1)));
                    break;
            }
        }
        return changed.ToString();
    }

    private static string Garbage(Random random)
    {
        var text = new char[random.Next(1, 60)];
        var most = random.Next(3) switch { 0 => 0x80, 1 => 0x500, _ => 0x10000 };
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)random.Next(most);
        return new string(text);
    }

    private static string Piece(Random random, string[] pieces) => pieces[random.Next(pieces.Length)];

    private static string Spaces(Random random) => random.Next(4) switch { 0 => "", 1 => "  ", _ => " " };
}
