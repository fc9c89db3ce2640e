using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using NewsSearch.Cli.Output;

namespace NewsSearch.Cli;

/// <summary>The help of the program or of a verb, with examples behind it.</summary>
internal static class HelpText
{
    private const int WidthWithoutTerminal = 100;

    public static int Write(ParseResult typed, TerminalText to)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var help = new HelpAction { MaxWidth = to.Width ?? WidthWithoutTerminal };
        typed.InvocationConfiguration.Output = text;
        help.Invoke(typed);
        to.Lines(text.ToString().TrimEnd());
        if (typed.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
        {
            to.Line();
            to.Line(verb.Examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in verb.Examples)
                to.Line("  " + Verbs.Program + " " + example);
        }
        return ExitCode.Done;
    }
}
