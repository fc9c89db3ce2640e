using System.Text.RegularExpressions;

namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>What is to be found in an annotated article, in stretches of its squeezed text.</summary>
internal sealed partial class GoldAnswers
{
    /// <summary>Passages in quotation marks of fewer words are no units.</summary>
    private const int FewestWords = 4;

    private readonly List<(Span Passage, List<Span> Sources)> _units = [];
    private readonly List<Span> _bare = [];

    public GoldAnswers(AnnotatedArticle article)
    {
        Text = Squeezed.InCharacters(article.Text);
        Span Of((int Start, int End) range) => Text.Between(range.Start, range.End);
        Complete = [.. article.Attributions.Where(a => a is { Source: not null, Cue: not null }).Select(a => (Of(a.Source!.Value), Of(a.Cue!.Value)))];
        var contents = article.Attributions.Select(a => (Content: Of(a.Content), Source: a.Source is { } source ? Of(source) : (Span?)null)).ToList();
        foreach (var passage in Passages(article.Text))
        {
            var covering = contents.Where(c => passage.IsMostlyIn(c.Content)).ToList();
            var sources = covering.Select(c => c.Source).OfType<Span>().ToList();
            if (sources.Count > 0)
                _units.Add((passage, sources));
            else if (covering.Count == 0)
                _bare.Add(passage);
        }
    }

    public Squeezed Text { get; }

    /// <summary>Passages in quotation marks that somebody said, each with the mentions that are right for it.</summary>
    public IReadOnlyList<(Span Passage, List<Span> Sources)> Units => _units;

    /// <summary>Passages in quotation marks that nobody said: titles, scare quotes.</summary>
    public IReadOnlyList<Span> Bare => _bare;

    /// <summary>Attributions that have both a source and a cue.</summary>
    public IReadOnlyList<(Span Source, Span Cue)> Complete { get; }

    private IEnumerable<Span> Passages(string text)
    {
        foreach (Match match in InQuotationMarks().Matches(text))
        {
            var words = match.Groups[1];
            if (WordCount(words.Value) >= FewestWords)
                yield return Text.Between(Characters(text, words.Index), Characters(text, words.Index + words.Length));
        }
    }

    private static int Characters(string text, int units) => text.Take(units).Count(unit => !char.IsLowSurrogate(unit));

    private static int WordCount(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += !Squeezed.IsSpace(text[i]) && (i == 0 || Squeezed.IsSpace(text[i - 1])) ? 1 : 0;
        return count;
    }

    /// <summary>Up to the closing mark, or to the end of the paragraph where none closes.</summary>
    [GeneratedRegex("[“\"]([^“”\"\n]{2,}?)(?:[”\"]|\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex InQuotationMarks();
}
