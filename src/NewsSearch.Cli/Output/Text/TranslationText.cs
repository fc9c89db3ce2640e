namespace NewsSearch.Cli.Output.Text;

/// <summary>A query of another system in our own language, on one line.</summary>
internal static class TranslationText
{
    public static void Write(TerminalText to, string? translation)
    {
        if (translation is not null)
            to.Line("translated: " + translation);
    }
}
