using System.Globalization;
using System.Text;

namespace NewsSearch.Tests.Extraction.Garbage;

/// <summary>Texts that are no stories, of any length: what comes in by mistake or malice. The same every time.</summary>
internal static class GarbageTexts
{
    private static readonly string[] s_goods = ["Cod", "Haddock", "Herring", "Salmon", "Gold", "Silver", "Copper", "Wheat", "Coffee"];
    private static readonly string[] s_cities = ["London", "Paris", "Tokyo", "Rome", "Bergen"];
    private static readonly string[] s_tickers = ["IBM", "GM", "KO", "XOM", "AAPL", "T"];

    /// <summary>Rows and columns.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Tables { get; } = new Dictionary<string, Func<int, string>>
    {
        ["numbers"] = Rows(r => string.Join('\t', Enumerable.Range(0, 6).Select(_ => Price(r)))),
        ["numbers in a row"] = Rows(Price, " "),
        ["framed"] = Rows(r => $"| {Price(r),9} | {Price(r),9} |\n+-----------+-----------+"),
        ["days"] = Rows(r => $"{Day(r)},{r.Next(1000)},{r.Next(1000)}"),
        ["prices"] = Rows(r => $"{Any(r, s_goods)} {Price(r)} {Price(r)} +{Price(r)}"),
        ["prices with units"] = Rows(r => $"{Any(r, s_goods)}\t${Price(r)}\t{r.Next(100)} kg"),
        ["prices in paragraphs"] = Rows(r => $"{Any(r, s_goods)} {Price(r)} {Price(r)}", "\n\n"),
        ["shares"] = Rows(r => $"{Any(r, s_tickers)}  {r.Next(99)} 1/8  {r.Next(99)} 1/4  unch"),
        ["timetable"] = Rows(r => $"{r.Next(24):00}:{r.Next(60):00} {Any(r, s_cities)} {r.Next(24):00}:{r.Next(60):00} {Any(r, s_cities)}"),
        ["results"] = Rows(r => $"{Any(r, s_cities)} {r.Next(5)}, {Any(r, s_cities)} {r.Next(5)}"),
        ["cities"] = Rows(r => $"{r.Next(999)},{Any(r, s_cities)},{r.Next(999)}"),
        ["log"] = Rows(r => $"{Day(r)} {r.Next(24):00}:{r.Next(60):00} INFO worker-{r.Next(9)} done id={r.Next(9999)}"),
        ["hex dump"] = Rows(r => $"{r.Next():x8}  {string.Join(' ', Enumerable.Range(0, 16).Select(_ => $"{r.Next(256):x2}"))}"),
        ["ids"] = Rows(r => $"{r.Next():x8}-{r.Next(65536):x4}-{r.Next():x8}"),
    };

    /// <summary>Letters and signs by chance.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Noise { get; } = new Dictionary<string, Func<int, string>>
    {
        ["base64"] = length => Convert.ToBase64String(Bytes(length)),
        ["base64 in lines"] = length => Convert.ToBase64String(Bytes(length), Base64FormattingOptions.InsertLineBreaks),
        ["bytes as Latin-1"] = length => Encoding.Latin1.GetString(Bytes(length)),
        ["bytes as UTF-8"] = length => Encoding.UTF8.GetString(Bytes(length)),
        ["bytes as UTF-16"] = length => Encoding.Unicode.GetString(Bytes(length)),
        ["printable bytes"] = length => Characters(length, r => (char)r.Next(33, 127)),
        ["printable bytes and blanks"] = length => Characters(length, r => (char)r.Next(32, 127)),
        ["words of letters"] = Rows(r => Letters(r, r.Next(1, 10)), " "),
        ["Words of letters"] = Rows(r => char.ToUpperInvariant((char)r.Next('a', 'z')) + Letters(r, r.Next(1, 9)), " "),
        ["WORDS OF LETTERS"] = Rows(r => Letters(r, r.Next(1, 10)).ToUpperInvariant(), " "),
        ["Cyrillic letters"] = Rows(r => Characters(r.Next(2, 9), r => (char)r.Next('а', 'я'), r.Next()), " "),
        ["markup"] = Rows(r => $"<row id=\"{r.Next(999)}\"><a>{r.Next(999)}</a><b/></row>", ""),
        ["addresses"] = Rows(r => $"https://example.org/{r.Next(999)}/{r.Next(999)}.html"),
        ["signs"] = length => Characters(length, r => ".,;:!?-()[]{}\"'/\\*#@&%"[r.Next(22)]),
    };

    /// <summary>One thing over and over again, mostly in a single line.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Repetitions { get; } = new[]
    {
        "a", "A", "7", ".", "-", "\"", "\" ", "“", "“”", "“ ", "(", "( ", "[", "[a] ", "'", "'a' ", "a-", "a.", "A&", "<a ", "&amp;", "😀", "a\u0301", "\0", "\uFFFD", "* ",
        "buffalo ", "Buffalo ", "BUFFALO ", "12.50 ", "Anna, ", "Anna: ", "TOKYO/", "(AP) ", "a\n", "a\n\n", "John Smith and ", "\"peace\" ", "-\n",
    }.ToDictionary(piece => piece, piece => (Func<int, string>)(length => Repeated(piece, length)));

    public static string Repeated(string piece, int length) => new StringBuilder().Insert(0, piece, 1 + length / piece.Length).ToString(0, length);

    private static Func<int, string> Rows(Func<Random, string> row, string end = "\n") => length =>
    {
        var (random, text) = (new Random(1956), new StringBuilder(length + 100));
        while (text.Length < length)
            text.Append(row(random)).Append(end);
        return text.ToString(0, length);
    };

    private static string Characters(int length, Func<Random, char> one, int seed = 1956)
    {
        var random = new Random(seed);
        return string.Create(length, (random, one), static (characters, by) =>
        {
            foreach (ref var character in characters)
                character = by.one(by.random);
        });
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(1956).NextBytes(bytes);
        return bytes;
    }

    private static string Letters(Random random, int length) => Characters(length, r => (char)r.Next('a', 'z' + 1), random.Next());

    private static string Any(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Price(Random random) => (random.Next(100_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(Random random) => new DateOnly(2019, 1, 1).AddDays(random.Next(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
