using System.CommandLine;
using NewsSearch.Contract;

namespace NewsSearch.Cli.Arguments;

/// <summary><c>--format</c> of counts.</summary>
internal sealed class CountFormat(string description) : ChoiceOption<OutputFormat>(
    "--format", description, ("text", OutputFormat.Text), ("json", OutputFormat.Json), ("csv", OutputFormat.Csv))
{
    /// <param name="typed">What was typed.</param>
    /// <param name="json">The flag that stands for JSON.</param>
    public OutputFormat Of(ParseResult typed, Option<bool> json) => typed.GetValue(this) ?? (typed.GetValue(json) ? OutputFormat.Json : OutputFormat.Text);
}
