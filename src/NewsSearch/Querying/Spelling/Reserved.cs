using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Spelling;

/// <summary>Words that mean something to the language when they stand alone.</summary>
internal static class Reserved
{
    public static bool Is(string text)
    {
        string word = Syntax.Fold(text, 0, text.Length);
        if (word is "AND" or "OR" or "NOT" || Proximity.Read(word) is not null || Calls.ReadAtLeast(word) is not null)
            return true;
        if (Regexes.Starts(word, 0))
            return true;
        int separator = Runs.FindFieldSeparator(word, 0, word.Length);
        return separator > 0 && QueryFields.Find(word[..separator]) is not null;
    }
}
