using System.Globalization;
using NewsSearch.Analysis.Languages;

namespace NewsSearch.Extraction.Languages;

/// <summary>Points of the languages and letters of the scripts in what has been read. Works on the caller's memory.</summary>
internal ref struct LanguageTally(Span<int> points, Span<int> letters)
{
    private const int ShortestWithEnding = 5;

    /// <summary>Words after which it is asked whether more have to be read.</summary>
    private const int Step = 32;

    /// <summary>Points of a language that is clear: some eight words that no other has.</summary>
    private const int Clear = 400;

    /// <summary>Points that say anything at all: more than a word that no other language has, which may be a name.</summary>
    private const int Enough = 50;

    /// <summary>Points a word, below which the text is a table or a list of names with a word that somebody's language has.</summary>
    private const int EnoughAWord = 2;

    private readonly Span<int> _points = points;
    private readonly Span<int> _letters = letters;
    private readonly LanguageTables _tables = LanguageTables.Shared;
    private int _words;

    /// <summary>Letters of <paramref name="system"/>, those of scripts without alphabet counted for several.</summary>
    public readonly int LettersIn(WritingSystem system) => _letters[(int)system];

    /// <summary>Reads <paramref name="text"/> until a language is clear; gives whether one is.</summary>
    public bool Read(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsAsciiLetter(c) || c >= 128 && char.IsLetter(c))
            {
                at = ReadWord(text, at);
                if (++_words % Step == 0 && IsClear())
                    return true;
            }
            else
            {
                at++;
            }
        }
        return false;
    }

    /// <summary>The script that most letters are of; Other where there are none.</summary>
    public readonly WritingSystem MainSystem()
    {
        var most = WritingSystem.Other;
        for (var i = 1; i < _letters.Length; i++)
            if (_letters[i] > _letters[(int)most])
                most = (WritingSystem)i;
        // Japanese is written in both, and its share of kana varies.
        return most == WritingSystem.Han && 10 * LettersIn(WritingSystem.Kana) > LettersIn(WritingSystem.Han) ? WritingSystem.Kana : most;
    }

    /// <summary>The language that what was read is in; "und" where two are too near to each other, or nothing tells.</summary>
    public readonly string Language()
    {
        var system = MainSystem();
        if (_tables.OnlyLanguageOf(system) is { } only)
            return only;
        if (system == WritingSystem.Han)
            return "zh";
        var (best, points, second) = Best(_tables.WrittenIn(system));
        return points >= Math.Max(Enough, EnoughAWord * _words) && points - second >= 8 + points / 16 ? _tables.Tag(best) : LanguageTags.Undetermined;
    }

    private readonly bool IsClear()
    {
        var (_, points, second) = Best(_tables.WrittenIn(MainSystem()));
        return points >= Clear && points > 2 * second;
    }

    private readonly (int Language, int Points, int Second) Best(ulong among)
    {
        int best = 0, points = 0, second = 0;
        for (var i = 0; i < _tables.Count; i++)
        {
            if ((among >> i & 1) == 0 || _points[i] <= second)
                continue;
            if (_points[i] > points)
                (best, points, second) = (i, _points[i], points);
            else
                second = _points[i];
        }
        return (best, points, second);
    }

    private readonly int ReadWord(ReadOnlySpan<char> text, int start)
    {
        var hash = WordHash.Start;
        var tail = 0UL;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiLetter(c))
            {
                c = (char)(c | 0x20);
            }
            else if (c < 128 || !BelongsToWord(c))
            {
                break;
            }
            else
            {
                _tables.OfLetter(c == 'İ' ? 'ı' : char.ToLowerInvariant(c)).AddTo(_points);
                c = WordHash.Small(c);
            }
            hash = WordHash.Add(hash, c);
            tail = WordHash.Tail(tail, c);
        }
        var system = char.IsAscii(text[start]) ? WritingSystem.Latin : WritingSystems.Of(text[start]);
        if (system is WritingSystem.Han or WritingSystem.Kana)
            CountEach(text[start..at]);
        else
            _letters[(int)system] += (at - start) * WritingSystems.WeightOf(system);
        var vote = _tables.Find(hash);
        if (vote.Languages == 0 && at - start >= ShortestWithEnding)
        {
            vote = _tables.Find(WordHash.OfTail(tail, 4));
            if (vote.Languages == 0)
                vote = _tables.Find(WordHash.OfTail(tail, 3));
        }
        vote.AddTo(_points);
        return at;
    }

    /// <summary>Ideographs and kana stand side by side without blanks.</summary>
    private readonly void CountEach(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            var system = char.IsAscii(c) ? WritingSystem.Latin : WritingSystems.Of(c);
            _letters[(int)system] += WritingSystems.WeightOf(system);
        }
    }

    private static bool BelongsToWord(char c) => char.IsLetter(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
