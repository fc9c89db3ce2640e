using System.Globalization;
using System.Text;

namespace NewsSearch.Cli.Completion;

/// <summary>Completion for zsh, for a folder of its <c>fpath</c> or to be sourced.</summary>
internal static class ZshScript
{
    public static string Of(IReadOnlyList<CompletedVerb> verbs)
    {
        var script = new StringBuilder();
        script.Append("#compdef newssearch\n_newssearch() {\n  local -a verbs\n  verbs=(\n");
        foreach (var verb in verbs)
            script.Append(CultureInfo.InvariantCulture, $"    {Quoted(verb.Name + ":" + verb.Description.Replace(":", "\\:", StringComparison.Ordinal))}\n");
        script.Append("  )\n  if (( CURRENT == 2 )); then\n    _describe verb verbs\n    return\n  fi\n")
            .Append("  local verb=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $verb in\n");
        foreach (var verb in verbs)
        {
            script.Append(CultureInfo.InvariantCulture, $"    {verb.Name})\n      _arguments");
            foreach (var option in verb.Options)
                script.Append(" \\\n        ").Append(Quoted(Spec(option)));
            script.Append(" \\\n        ").Append(Quoted(verb.Words.Count > 0 ? $"*:word:({string.Join(' ', verb.Words)})" : "*:file:_files")).Append(" ;;\n");
        }
        return script.Append("  esac\n}\nif [ \"$funcstack[1]\" = _newssearch ]; then\n  _newssearch\nelse\n  compdef _newssearch newssearch\nfi\n").ToString();
    }

    private static string Spec(CompletedOption option)
    {
        var described = option.Name + "[" + option.Description.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal) + "]";
        if (!option.TakesValue)
            return described;
        return described + (option.Values.Count > 0 ? $":value:({string.Join(' ', option.Values)})" : ":value:_files");
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
