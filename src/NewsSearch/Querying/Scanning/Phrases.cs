using NewsSearch.Articles;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying.Scanning;

/// <summary>What stands between quotation marks.</summary>
internal static class Phrases
{
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> content)
    {
        while (content.Length > 0 && Syntax.IsSeparator(content[0]))
            content = content[1..];
        while (content.Length > 0 && Syntax.IsSeparator(content[^1]))
            content = content[..^1];
        return content;
    }

    public static Problem? Problem(ReadOnlySpan<char> content, int start, int end, QueryParserOptions options)
    {
        int words = 0;
        for (int i = 0; i < content.Length; i++)
        {
            if (Syntax.IsSeparator(content[i]) || (i > 0 && !Syntax.IsSeparator(content[i - 1])))
                continue;
            if (++words > options.MaxPhraseWords)
            {
                int cut = start + 1 + i;
                return new Problem(
                    start,
                    end - start,
                    $"This phrase has more than {options.MaxPhraseWords} words.",
                    new Edit(cut, end - 1 - cut, "", KeepSpace: true));
            }
        }
        return null;
    }

    /// <summary>The words of a phrase one by one, for <c>"a b"~5</c>: each as a word if it can be typed as one.</summary>
    public static List<QueryNode> Split(Token phrase)
    {
        List<QueryNode> words = [];
        string text = phrase.Text;
        int at = 0;
        while (at < text.Length)
        {
            int end = at;
            while (end < text.Length && !Syntax.IsSeparator(text[end]))
                end++;
            (int from, int to) = Trimming.Trim(text, at, end, keepSigns: false);
            string word = text[from..to];
            if (Syntax.HasContent(word))
            {
                QueryNode node = PlainWord.Is(word) ? new WordNode(word) : new PhraseNode(word);
                words.Add(node with { Source = new TextRange(phrase.TextStart + from, phrase.TextStart + to) });
            }
            at = end + 1;
        }
        return words;
    }
}
