using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>Words in the case that a precision command asks for. Wildcards have no case, and stay.</summary>
internal static class LetterCase
{
    public static QueryNode Upper(QueryNode leaf) => Changed(leaf, text => [text.ToUpperInvariant()]);

    public static QueryNode Lower(QueryNode leaf) => Changed(leaf, text => [text.ToLowerInvariant()]);

    /// <summary>Nexis asks for one capital letter anywhere: the usual spellings of that.</summary>
    public static QueryNode Capital(QueryNode leaf) => Changed(
        leaf,
        text => new[] { Titled(text), text.ToUpperInvariant(), text }.Where(form => form.Any(char.IsUpper)).Distinct());

    /// <summary>No plurals or possessives besides what was typed.</summary>
    public static QueryNode AsWritten(QueryNode leaf) => leaf switch
    {
        WordNode word => new PhraseNode(word.Text) { Source = word.Source },
        PhraseNode phrase => phrase with { Forms = false },
        _ => leaf,
    };

    private static QueryNode Changed(QueryNode leaf, Func<string, IEnumerable<string>> spellings)
    {
        string? text = leaf is WordNode word ? word.Text : (leaf as PhraseNode)?.Text;
        if (text is null)
            return leaf;
        QueryNode[] forms = [.. spellings(text).Select(form => LeafMaker.Exact(form) with { Source = leaf.Source })];
        return forms.Length switch
        {
            0 => LeafMaker.Exact(text) with { Source = leaf.Source },
            1 => forms[0],
            _ => new OrNode(forms) { Source = leaf.Source },
        };
    }

    private static string Titled(string text)
    {
        char[] letters = text.ToLowerInvariant().ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(letters[i - 1]))
                letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new string(letters);
    }
}
