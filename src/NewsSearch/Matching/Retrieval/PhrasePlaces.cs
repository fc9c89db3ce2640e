using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Where a phrase stands in the stories of a segment, over all its texts: how often at the most, which the frequencies of its
/// words tell, and how often. Stories with brackets, which words may be in between of, are left to the scorer. One thread.
/// </summary>
/// <param name="texts">The texts that have all words.</param>
/// <param name="weight">Scores it.</param>
/// <param name="lengths">The encoded length of each document.</param>
internal sealed class PhrasePlaces(PhraseText[] texts, PatternWeight weight, byte[] lengths)
{
    private readonly int[] _most = new int[texts.Length];
    private int _bounded = -1;
    private int _counted = -1;
    private float _frequency;

    /// <summary>Nothing that it can score in a document, not before the one asked about last, is more.</summary>
    public double MostIn(int document)
    {
        var frequency = 0f;
        if (_bounded != document)
            for (var i = 0; i < texts.Length; i++)
                _most[i] = texts[i].MostIn(document);
        _bounded = document;
        for (var i = 0; i < texts.Length; i++)
            frequency += texts[i].Weight * _most[i];
        return frequency > 0 ? weight.Score(frequency, lengths[document]) : 0;
    }

    /// <summary>Whether it stands in a document, not before the one asked about last.</summary>
    public bool IsIn(int document)
    {
        if (_counted == document)
            return _frequency > 0;
        MostIn(document);
        _frequency = 0;
        for (var i = 0; i < texts.Length; i++)
            if (_most[i] > 0)
                _frequency += texts[i].Weight * texts[i].CountIn(document);
        _counted = document;
        return _frequency > 0;
    }

    /// <summary>What it scores in a document that it is in.</summary>
    public float ScoreIn(int document) => IsIn(document) ? weight.Score(_frequency, lengths[document]) : 0;
}
