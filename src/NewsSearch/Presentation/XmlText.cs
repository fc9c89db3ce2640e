using System.Text;
using System.Xml;

namespace NewsSearch.Presentation;

/// <summary>Text of others that is to stand in XML.</summary>
internal static class XmlText
{
    /// <summary>The text with what XML cannot hold, control characters and halves of pairs, as U+FFFD.</summary>
    public static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            valid.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return valid.ToString();
    }
}
