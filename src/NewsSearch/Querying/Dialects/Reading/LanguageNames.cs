using System.Collections.Frozen;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>Languages by their English names: <c>language(russian)</c> is <c>lang:ru</c>.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Codes = WordTable.Load(typeof(LanguageNames), "languages.txt");

    /// <summary>A word that names a language as its code; any other as it is.</summary>
    public static QueryNode ToCode(QueryNode leaf) => leaf switch
    {
        WordNode word => new WordNode(Code(word.Text)) { Source = word.Source },
        PhraseNode phrase when Codes.ContainsKey(phrase.Text) => new WordNode(Code(phrase.Text)) { Source = phrase.Source },
        PhraseNode { Text.Length: 2 } phrase => new WordNode(Code(phrase.Text)) { Source = phrase.Source },
        _ => leaf,
    };

    private static string Code(string name) => Codes.GetValueOrDefault(name, name.ToLowerInvariant());
}
