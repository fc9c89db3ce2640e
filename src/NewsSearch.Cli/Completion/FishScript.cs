using System.Globalization;
using System.Text;

namespace NewsSearch.Cli.Completion;

/// <summary>Completion for fish, a line a thing to complete.</summary>
internal static class FishScript
{
    public static string Of(IReadOnlyList<CompletedVerb> verbs)
    {
        var script = new StringBuilder();
        foreach (var verb in verbs)
        {
            script.Append(CultureInfo.InvariantCulture, $"complete -c newssearch -n __fish_use_subcommand -f -a {verb.Name} -d {Quoted(verb.Description)}\n");
            var after = $"complete -c newssearch -n '__fish_seen_subcommand_from {verb.Name}'";
            foreach (var word in verb.Words)
                script.Append(CultureInfo.InvariantCulture, $"{after} -f -a {word}\n");
            foreach (var option in verb.Options)
                script.Append(CultureInfo.InvariantCulture, $"{after} -l {option.Name.TrimStart('-')}{Value(option)} -d {Quoted(option.Description)}\n");
        }
        return script.ToString();
    }

    private static string Value(CompletedOption option) =>
        option.Values.Count > 0 ? $" -x -a '{string.Join(' ', option.Values)}'" : option.TakesValue ? " -r" : "";

    private static string Quoted(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
