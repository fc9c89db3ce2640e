using System.Buffers;

namespace NewsSearch.Articles.Identifiers;

/// <summary>What RFC 3986 lets pass as a URI with a scheme; stricter than <see cref="Uri"/>, which takes blanks and letters of any script.</summary>
internal static class UriSyntax
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");
    private static readonly SearchValues<char> InHost = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>Addresses with a user's name or a number of IPv6 are taken for none: no story has such a one.</summary>
    public static bool IsAbsolute(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || colon == text.Length - 1 || !IsScheme(text[..colon]))
            return false;
        var rest = text[(colon + 1)..];
        if (rest.IndexOfAnyExcept(Allowed) >= 0 || rest.Count('#') > 1 || !PercentsAreWhole(rest))
            return false;
        return !rest.StartsWith("//") || IsAuthority(rest[2..]);
    }

    private static bool IsScheme(ReadOnlySpan<char> scheme)
    {
        foreach (var c in scheme)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }
        return char.IsAsciiLetter(scheme[0]);
    }

    private static bool PercentsAreWhole(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            if (text.Length < at + 3 || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                return false;
            text = text[(at + 3)..];
        }
        return true;
    }

    private static bool IsAuthority(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? text : text[..end];
        var colon = authority.IndexOf(':');
        var host = colon < 0 ? authority : authority[..colon];
        var port = colon < 0 ? default : authority[(colon + 1)..];
        return !host.IsEmpty && host.IndexOfAnyExcept(InHost) < 0 && port.Length <= 5 && port.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
