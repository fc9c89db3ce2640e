using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// The words of a story as <see cref="TermHash"/> numbers them, in their order: all that is kept of a story for others to be
/// compared with, some five bytes a word. Immutable.
/// </summary>
internal sealed class CopyWords
{
    private const long SecondsOfDay = 86_400;

    private readonly CopyWordKind[] _headlineKinds;
    private readonly CopyWordKind[] _bodyKinds;

    private CopyWords(Article article, AnalyzedText headline, AnalyzedText body)
    {
        (Headline, _headlineKinds) = Read(headline);
        (Body, _bodyKinds) = Read(body);
        Issuer = IssuerCode.Of(article.Headline);
        if (CopyTime.Of(article) is not { } published)
            return;
        From = published.Instant.ToUnixTimeSeconds();
        To = published.DateOnly ? From + SecondsOfDay - 1 : From;
    }

    public CopyWords(
        uint[] headline, CopyWordKind[] headlineKinds, uint[] body, CopyWordKind[] bodyKinds, uint issuer, long? from, long? to)
    {
        (Headline, _headlineKinds) = (headline, headlineKinds);
        (Body, _bodyKinds) = (body, bodyKinds);
        (Issuer, From, To) = (issuer, from, to);
    }

    public uint[] Headline { get; }

    public uint[] Body { get; }

    public ReadOnlySpan<CopyWordKind> HeadlineKinds => _headlineKinds;

    public ReadOnlySpan<CopyWordKind> BodyKinds => _bodyKinds;

    /// <summary>The <see cref="IssuerCode"/> of the headline.</summary>
    public uint Issuer { get; }

    /// <summary>First second at which it may have been published; null where nothing tells.</summary>
    public long? From { get; }

    /// <summary>The last one.</summary>
    public long? To { get; }

    public static CopyWords Of(Article article, AnalyzedText headline, AnalyzedText body) => new(article, headline, body);

    public static CopyWords Of(Article article) =>
        new(article, TextAnalyzer.Analyze(article.Headline), TextAnalyzer.Analyze(article.Body.AsSpan(article.TextStart)));

    private static (uint[] Words, CopyWordKind[] Kinds) Read(AnalyzedText text)
    {
        var (words, kinds) = (new uint[text.Count], new CopyWordKind[text.Count]);
        var packed = text.Packed;
        TermHash.OfPacked(packed, words);
        for (var i = 0; i < words.Length; i++)
        {
            if (TermHash.IsPlain(packed[i]))
            {
                // A folded word of ASCII has no capitals: only how it was written has.
                kinds[i] = text.DiffersFromTerm(i) && char.IsUpper(text.Written(i)[0]) ? CopyWordKind.Capital : CopyWordKind.Small;
                continue;
            }
            words[i] = TermHash.Of(text.Term(i), out var isNumber);
            kinds[i] = isNumber ? CopyWordKind.Number : char.IsUpper(text.Written(i)[0]) ? CopyWordKind.Capital : CopyWordKind.Small;
        }
        return (words, kinds);
    }
}
