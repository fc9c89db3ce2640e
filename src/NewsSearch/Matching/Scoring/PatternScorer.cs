using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Positions;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Scoring;

/// <summary>Goes through the documents that hold all words of a pattern, and keeps those where it matches often enough.</summary>
internal sealed class PatternScorer(PatternWeight weight, PatternScorer.Text[] texts, CombinedLengths lengths, int least, SearchBudget budget)
    : Scorer(weight)
{
    private readonly SpanList _spans = new(budget);
    private readonly StoryMap _map = new();
    private readonly BytesRef _mapBytes = new();
    private readonly int[] _counts = new int[texts.Length];
    private int _document = -1;
    private int _matches;

    public override int DocID => _document;

    public override int Freq => _matches;

    /// <summary>Weighted number of matches in the current document.</summary>
    public float Frequency { get; private set; }

    /// <summary>Combined length of the current document, encoded.</summary>
    public byte Length => lengths.Of(_document);

    public override int NextDoc() => Advance(_document + 1);

    public override int Advance(int target)
    {
        while (true)
        {
            budget.Tick();
            var doc = NO_MORE_DOCS;
            foreach (var text in texts)
                doc = Math.Min(doc, text.Pattern.Document < target ? text.Pattern.Advance(target) : text.Pattern.Document);
            _document = doc;
            if (doc == NO_MORE_DOCS || Matches())
                return doc;
            target = doc + 1;
        }
    }

    /// <summary>Whether it matches in a document, which is not before the one looked at last.</summary>
    public bool MatchesAt(int document)
    {
        if (document == _document)
            return _matches >= least;
        budget.Tick();
        foreach (var text in texts)
            if (text.Pattern.Document < document)
                text.Pattern.Advance(document);
        _document = document;
        return Matches();
    }

    public override float GetScore() => weight.Score(Frequency, lengths.Of(_document));

    public override long GetCost() => texts.Sum(t => t.Pattern.Cost);

    /// <summary>How often it matches in each text of the current document.</summary>
    public IReadOnlyList<(string Field, int Count, float Weight)> Occurrences() =>
        [.. texts.Select((t, i) => (t.Channel.Field, _counts[i], t.Channel.Weight)).Where(o => o.Item2 > 0)];

    private bool Matches()
    {
        _matches = 0;
        Frequency = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            _counts[i] = 0;
            if (text.Pattern.Document != _document)
                continue;
            var map = MapOf(text);
            _spans.Clear();
            text.Pattern.Collect(map, _spans);
            text.Channel.Region.Cut(_spans, map);
            _matches += _counts[i] = _spans.Count;
            Frequency += text.Channel.Weight * _spans.Count;
        }
        return _matches >= least;
    }

    private StoryMap? MapOf(in Text text)
    {
        if (text.Maps is null)
            return null;
        text.Maps.Get(_document, _mapBytes);
        StoryMapCodec.Read(_mapBytes.Bytes.AsSpan(_mapBytes.Offset, _mapBytes.Length), _map);
        return _map;
    }

    internal readonly record struct Text(BoundPattern Pattern, TextChannel Channel, BinaryDocValues? Maps);
}
