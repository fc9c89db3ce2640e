using System.Globalization;
using System.Text;

namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>Text for comparing: its letters and digits alone, in small letters.</summary>
internal static class Folded
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }
}
