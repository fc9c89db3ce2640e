using System.CommandLine.Help;
using NewsSearch.Contract;
using NewsSearch.Contract.Options;

namespace NewsSearch.Cli.Arguments;

/// <summary>
/// Refuses what looks like an option and is none. System.CommandLine takes an unknown option for an argument where
/// arguments may stand, which is right for <c>-kuril</c> and wrong for <c>--tpo 5</c>.
/// </summary>
internal static class MistypedOptions
{
    /// <exception cref="UsageException">A word before <c>--</c> begins with two dashes and is no option of the verb.</exception>
    public static void Refuse(Verb verb, IEnumerable<string> words)
    {
        var options = verb.Options.Where(option => option is not HelpOption).ToDictionary(option => option.Name, StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word == "--")
                return;
            if (!word.StartsWith("--", StringComparison.Ordinal) || word.AsSpan(2).ContainsAny(" \t\n"))
                continue;
            var name = word.IndexOfAny(['=', ':']) is > 0 and var end ? word[..end] : word;
            if (name == "--help")
                continue;
            if (!options.TryGetValue(name, out var option))
                throw new UsageException(Unknown(verb, name, options.Keys));
            if (option is Flag && name.Length < word.Length)
                throw new UsageException($"{name} takes no value.");
        }
    }

    private static string Unknown(Verb verb, string name, IEnumerable<string> options)
    {
        var nearest = Nearest.To(name, options) is { } near ? $" Did you mean {near}?" : "";
        return $"'{verb.Name}' has no option {name}.{nearest} A word of the query that begins so goes behind '--'.";
    }
}
