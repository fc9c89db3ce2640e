using NewsSearch.Extraction.Datelines.Reading.Tokens;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>Tells where the name of a place ends: "RIO DE JANEIRO", "ST. LOUIS", "FARMINGTON Conn.".</summary>
internal readonly ref struct DatelineNameReader(DatelineTokens tokens, DatelineDateReader dates)
{
    private const int MostWords = 6;

    private readonly DatelineTokens _tokens = tokens;
    private readonly DatelineDateReader _dates = dates;

    /// <summary>A run of capitalised words with the particles between them; gives the token after it.</summary>
    public int Read(int from, bool isFirst)
    {
        if (_dates.IsMonthAndDay(from))
            return from;
        if (!_tokens.IsCapitalised(from))
            return isFirst ? ReadSmallName(from) : from;
        var at = from + 1;
        for (var words = 1; words < MostWords; words++)
        {
            var next = at;
            if (_tokens[next].Kind == DatelineTokenKind.Dot && _tokens.IsAdjacent(next - 1) && IsSaint(_tokens.Word(next - 1)))
                next++;
            if (_tokens[next].Kind != DatelineTokenKind.Word || _dates.IsMonthAndDay(next))
                break;
            if (!_tokens.IsCapitalised(next))
            {
                if (isFirst && _tokens[next + 1].Kind == DatelineTokenKind.Comma && DatelinePlaceLookup.Of(_tokens, from, next + 1).Points > 0)
                {
                    // "Mexico city, march 18 -".
                    at = next + 1;
                    break;
                }
                if (!DatelineLists.Shared.Particles.Contains(_tokens.Word(next)))
                    break;
                var after = next + 1;
                while (_tokens[after].Kind == DatelineTokenKind.Word && after < next + 3 && !_tokens.IsCapitalised(after)
                    && DatelineLists.Shared.Particles.Contains(_tokens.Word(after)))
                    after++;
                if (!_tokens.IsCapitalised(after))
                    break;
                next = after;
            }
            else if (isFirst && next == at && EndsBefore(from, next))
            {
                break;
            }
            at = next + 1;
        }
        return at;
    }

    /// <summary>"sioux falls, april 7 -": a known place in small letters, if a date follows.</summary>
    private int ReadSmallName(int from)
    {
        var at = from;
        while (_tokens[at].Kind == DatelineTokenKind.Word && at - from < MostWords)
            at++;
        return at > from && _tokens[at].Kind == DatelineTokenKind.Comma && _dates.IsMonthAndDay(at + 1) && DatelinePlaceLookup.Of(_tokens, from, at).Points > 0 ? at : from;
    }

    /// <summary>A region that follows without a comma ("FARMINGTON Conn.,"), a city after "AND", an agency.</summary>
    private bool EndsBefore(int from, int next)
    {
        if (IsConjunction(next))
            return DatelinePlaceLookup.Of(_tokens, from, next).Points >= DatelineEvidence.StandaloneCity;
        if (_tokens.IsAllCapitals(from) && !_tokens.IsAllCapitals(next) && DatelineLists.Shared.Regions.Contains(_tokens.Word(next)))
            return true;
        return _tokens[next + 1].Kind == DatelineTokenKind.Dot && _tokens[next].Length <= 5 && DatelineLists.Shared.Regions.Contains(_tokens.Word(next));
    }

    /// <summary>"PARIS AND BONN".</summary>
    public bool IsConjunction(int at) => _tokens.Word(at) is "and" or "AND" or "et" or "ET" or "und" or "UND" or "И" or "и" or "y" or "Y"
        && _tokens.IsCapitalised(at + 1);

    private static bool IsSaint(ReadOnlySpan<char> word) => word.Length <= 3
        && (word.Equals("St", StringComparison.OrdinalIgnoreCase) || word.Equals("Ste", StringComparison.OrdinalIgnoreCase)
            || word.Equals("Ft", StringComparison.OrdinalIgnoreCase) || word.Equals("Mt", StringComparison.OrdinalIgnoreCase)
            || word.Equals("Pt", StringComparison.OrdinalIgnoreCase) || word.Equals("Sta", StringComparison.OrdinalIgnoreCase));
}
