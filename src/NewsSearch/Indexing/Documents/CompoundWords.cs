using NewsSearch.Analysis.Terms;

namespace NewsSearch.Indexing.Documents;

/// <summary>
/// Words written with hyphens, as "longterm long term": the closed form and its parts. Their dictionary tells a query where
/// a closed word may be parted and which words may be closed; guessing would find the rapist for therapist.
/// </summary>
internal static class CompoundWords
{
    private const int MostParts = 5;

    public static void AddTo(ISet<string> compounds, AnalyzedText text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (!text[i].Joined)
                continue;
            var start = i - 1;
            while (i < text.Count && text[i].Joined)
                i++;
            if (i - start <= MostParts)
                compounds.Add(Entry(text, start, i));
        }
    }

    /// <summary>The entry of the words from <paramref name="start"/> to <paramref name="end"/>, exclusive.</summary>
    public static string Entry(AnalyzedText text, int start, int end)
    {
        var parts = Enumerable.Range(start, end - start).Select(i => text.Term(i).ToString()).ToList();
        return string.Concat(parts) + " " + string.Join(' ', parts);
    }
}
