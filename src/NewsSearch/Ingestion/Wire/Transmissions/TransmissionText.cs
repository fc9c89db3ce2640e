using System.Text;

namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>Text of a transmission without what set type and moved carriages.</summary>
internal static class TransmissionText
{
    /// <summary>Control characters but tab and line feed taken out.</summary>
    public static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is '\n' or '\t' || !char.IsControl(c))
                clean.Append(c);
        return clean.ToString();
    }
}
