using System.Collections.Frozen;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Html.Times;

/// <summary>
/// Finds a date, with its time of day and zone where given, in a line for readers: "Published On 9 Apr 2023", "18.02.2020,
/// 14:35", "2024年5月13日 5時00分", "5:09 p.m. ET Aug. 26, 2021". Months are known in the languages of <c>page-months.txt</c>.
/// </summary>
internal static class PageTime
{
    private const int Longest = 200;
    private static readonly FrozenDictionary<string, int> s_months = Table("Times.page-months.txt");
    private static readonly FrozenDictionary<string, int> s_zones = Table("Times.page-zones.txt");

    private readonly record struct Token(int Number, int Digits, string Word, char Mark);

    /// <summary>The first date in <paramref name="text"/>; null where there is none, or more than one reading.</summary>
    public static StoryTime? In(string text)
    {
        if (text.Length is < 6 or > Longest)
            return null;
        if (WrittenTime.Read(text) is { } written)
            return IsLikely(written.Instant.Year) ? written : null;
        var tokens = Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (DateAt(tokens, i, out var end) is { } day)
                return WithTime(day, tokens, i, end);
        }
        return null;
    }

    private static DateOnly? DateAt(List<Token> tokens, int i, out int end)
    {
        end = i;
        var (a, b, c, d, e) = (At(tokens, i), At(tokens, i + 1), At(tokens, i + 2), At(tokens, i + 3), At(tokens, i + 4));
        // 2024年5月13日, 2016-05-02, 2024/6/18
        if (a.Digits == 4 && (b.Mark is '-' or '/' or '.' or '年' || b.Word == "년") && c.Digits is 1 or 2 && (d.Mark is '-' or '/' or '.' or '月' || d.Word == "월") && e.Digits is 1 or 2)
            return Make(a.Number, c.Number, e.Number, i + 5, ref end);
        // 18.02.2020
        if (a.Digits is 1 or 2 && b.Mark == '.' && c.Digits is 1 or 2 && d.Mark == '.' && e.Digits == 4)
            return Make(e.Number, c.Number, a.Number, i + 5, ref end);
        // 18/02/2020, where the day shows which is which
        if (a.Digits is 1 or 2 && b.Mark is '/' or '-' && c.Digits is 1 or 2 && d.Mark == b.Mark && e.Digits == 4 && (a.Number > 12) != (c.Number > 12))
            return Make(e.Number, Math.Min(a.Number, c.Number), Math.Max(a.Number, c.Number), i + 5, ref end);
        // 9 April 2023, 14 de mayo de 2019, 01 août 2021
        if (a.Digits is 1 or 2)
        {
            var at = Skip(tokens, i + 1);
            if (Month(At(tokens, at)) is { } month && Skip(tokens, at + 1) is var year && At(tokens, year).Digits == 4)
                return Make(At(tokens, year).Number, month, a.Number, year + 1, ref end);
        }
        // April 9, 2023; Aug. 26, 2021
        if (Month(a) is { } named)
        {
            var day = Skip(tokens, i + 1);
            var year = Skip(tokens, day + 1);
            if (At(tokens, day).Digits is 1 or 2 && At(tokens, year).Digits == 4)
                return Make(At(tokens, year).Number, named, At(tokens, day).Number, year + 1, ref end);
        }
        return null;
    }

    private static StoryTime WithTime(DateOnly day, List<Token> tokens, int start, int end)
    {
        var time = TimeFrom(tokens, end, Math.Min(tokens.Count, end + 8)) ?? TimeFrom(tokens, 0, start);
        if (time is not { } found)
            return StoryTime.OfDay(day);
        var zone = 0;
        for (var i = found.End; i < Math.Min(tokens.Count, found.End + 3); i++)
        {
            if (tokens[i].Word.Length > 0 && s_zones.TryGetValue(tokens[i].Word, out var minutes))
            {
                zone = minutes;
                break;
            }
        }
        var instant = day.ToDateTime(TimeOnly.MinValue).AddMinutes(found.Minutes - zone).AddSeconds(found.Seconds);
        return new StoryTime(new DateTimeOffset(instant, TimeSpan.Zero), false);
    }

    /// <summary>14:35, 5:09 p.m., 12.01am, 10.41 Uhr, 06h00, 5時00分.</summary>
    private static (int Minutes, int Seconds, int End)? TimeFrom(List<Token> tokens, int from, int to)
    {
        for (var i = from; i + 2 < to; i++)
        {
            var (hour, mark, minute) = (tokens[i], tokens[i + 1], tokens[i + 2]);
            if (hour.Digits is not (1 or 2) || minute.Digits != 2 || hour.Number > 23 || minute.Number > 59)
                continue;
            var end = i + 3;
            var half = Half(tokens, ref end);
            var isTime = mark.Mark is ':' or '時' || mark.Word is "h" or "시" || mark.Mark == '.' && (half != 0 || At(tokens, end).Word is "uhr" or "gmt" or "bst");
            if (!isTime)
                continue;
            var seconds = 0;
            if (half == 0 && At(tokens, i + 3).Mark == ':' && At(tokens, i + 4) is { Digits: 2, Number: < 60 } second)
            {
                seconds = second.Number;
                end = i + 5;
                half = Half(tokens, ref end);
            }
            var hours = half == 0 ? hour.Number : hour.Number % 12 + (half == 2 ? 12 : 0);
            return (hours * 60 + minute.Number, seconds, end);
        }
        return null;
    }

    /// <summary>1 for am, 2 for pm, 0 for neither.</summary>
    private static int Half(List<Token> tokens, ref int at)
    {
        var word = At(tokens, at).Word;
        if (word is "am" or "pm")
        {
            at++;
            return word == "am" ? 1 : 2;
        }
        if (word is "a" or "p" && At(tokens, at + 1).Mark == '.' && At(tokens, at + 2).Word == "m")
        {
            at += At(tokens, at + 3).Mark == '.' ? 4 : 3;
            return word == "a" ? 1 : 2;
        }
        return 0;
    }

    private static DateOnly? Make(int year, int month, int day, int next, ref int end)
    {
        if (!IsLikely(year) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        end = next;
        return new DateOnly(year, month, day);
    }

    /// <summary>Pages are younger than the web, archives that were put on it older.</summary>
    private static bool IsLikely(int year) => year is >= 1800 and <= 2100;

    private static int? Month(Token token) => token.Word.Length > 2 && s_months.TryGetValue(token.Word, out var month) ? month : null;

    /// <summary>Passes over the small things between the parts of a date.</summary>
    private static int Skip(List<Token> tokens, int at)
    {
        while (At(tokens, at) is var token && (token.Mark is '.' or ',' or '-' || token.Word is "de" or "del" or "of" or "st" or "nd" or "rd" or "th"))
            at++;
        return at;
    }

    private static Token At(List<Token> tokens, int i) => i < tokens.Count ? tokens[i] : default(Token) with { Word = "" };

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                var number = i - start <= 8 ? int.Parse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
                tokens.Add(new Token(number, i - start, "", '\0'));
            }
            else if (text[i] is '年' or '月' or '日' or '時' or '分')
            {
                tokens.Add(new Token(0, 0, "", text[i++]));
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark))
                    i++;
                tokens.Add(new Token(0, 0, text[start..i].ToLowerInvariant(), '\0'));
            }
            else
            {
                if (!char.IsWhiteSpace(text[i]))
                    tokens.Add(new Token(0, 0, "", text[i]));
                i++;
            }
        }
        return tokens;
    }

    private static FrozenDictionary<string, int> Table(string name) => WordList.Lines(name).Select(line => line.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
