using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>What a score is made of, a part a line, each under what it is a part of.</summary>
internal static class ExplanationText
{
    public static void Write(TerminalText to, ScoreExplanation explanation, int depth = 0)
    {
        to.Line(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', depth * 2)}{explanation.Score:0.0000}  {explanation.Text}"));
        foreach (var part in explanation.Parts)
            Write(to, part, depth + 1);
    }
}
