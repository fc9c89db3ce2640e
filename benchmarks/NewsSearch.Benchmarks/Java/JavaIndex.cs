using System.Globalization;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsSearch.Articles;
using NewsSearch.Benchmarks.Yardsticks;
using NewsSearch.Benchmarks.Yardsticks.Terms;
using NewsSearch.Indexing.Documents;

namespace NewsSearch.Benchmarks.Java;

/// <summary>The documents of the plain index, token for token, in an index of Lucene for Java.</summary>
internal static class JavaIndex
{
    public static void Write(string folder, IEnumerable<Article> articles)
    {
        using var java = new JavaProgram(
            "index", folder, PlainWriter.BatchSize.ToString(CultureInfo.InvariantCulture), PlainWriter.BufferMegabytes.ToString(CultureInfo.InvariantCulture));
        using var stream = new TermStream();
        foreach (var article in articles)
        {
            foreach (var field in SameFieldDocuments.Of(new PreparedStory(article), stream))
                Write(java.Input, field);
            java.Input.Write('\n');
        }
        java.End();
    }

    private static void Write(TextWriter to, IIndexableField field)
    {
        switch (field)
        {
            case TermField:
                Begin(to, field.IndexableFieldType.OmitNorms ? 'N' : field.IndexableFieldType.IndexOptions == IndexOptions.DOCS_AND_FREQS ? 'S' : 'W', field.Name);
                WriteTerms(to, field);
                break;
            case Int64Field:
                Begin(to, 'L', field.Name);
                to.Write(field.GetStringValue(CultureInfo.InvariantCulture));
                break;
            case StringField:
                Begin(to, 'I', field.Name);
                to.Write(field.GetStringValue(CultureInfo.InvariantCulture).ReplaceLineEndings(" ").Replace('\t', ' '));
                break;
            default:
                // The column of times, which the other side makes together with its steps.
                return;
        }
        to.Write('\n');
    }

    private static void Begin(TextWriter to, char kind, string field)
    {
        to.Write(kind);
        to.Write('\t');
        to.Write(field);
        to.Write('\t');
    }

    private static void WriteTerms(TextWriter to, IIndexableField field)
    {
        var stream = field.GetTokenStream(null);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        for (var isFirst = true; stream.IncrementToken(); isFirst = false)
        {
            if (!isFirst)
                to.Write(' ');
            if (increment.PositionIncrement != 1)
                to.Write(string.Create(CultureInfo.InvariantCulture, $"~{increment.PositionIncrement} "));
            to.Write(term.Buffer, 0, term.Length);
        }
    }
}
