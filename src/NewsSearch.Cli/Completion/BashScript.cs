using System.Globalization;
using System.Text;

namespace NewsSearch.Cli.Completion;

/// <summary>Completion for bash: one function; where it offers nothing, bash offers files.</summary>
internal static class BashScript
{
    public static string Of(IReadOnlyList<CompletedVerb> verbs)
    {
        var script = new StringBuilder();
        script.Append("_newssearch() {\n")
            .Append("  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} words=\n")
            .Append("  COMPREPLY=()\n")
            .Append("  if [ \"$COMP_CWORD\" -eq 1 ]; then\n")
            .Append(CultureInfo.InvariantCulture, $"    words='{string.Join(' ', verbs.Select(v => v.Name))} --help --version'\n")
            .Append("  else\n    case \"$verb $previous\" in\n");
        foreach (var verb in verbs)
            foreach (var option in verb.Options.Where(o => o.TakesValue))
                script.Append(CultureInfo.InvariantCulture, $"      '{verb.Name} {option.Name}') words='{string.Join(' ', option.Values)}' ; [ -n \"$words\" ] || return ;;\n");
        script.Append("      *)\n        case \"$current\" in\n          -*)\n            case \"$verb\" in\n");
        foreach (var verb in verbs)
            script.Append(CultureInfo.InvariantCulture, $"              {verb.Name}) words='{string.Join(' ', verb.Options.Select(o => o.Name))}' ;;\n");
        script.Append("            esac ;;\n          *)\n            case \"$verb\" in\n");
        foreach (var verb in verbs.Where(v => v.Words.Count > 0))
            script.Append(CultureInfo.InvariantCulture, $"              {verb.Name}) words='{string.Join(' ', verb.Words)}' ;;\n");
        script.Append("              *) ;;\n            esac ;;\n        esac ;;\n    esac\n  fi\n")
            .Append("  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n")
            .Append("}\n")
            .Append("complete -o bashdefault -o default -F _newssearch newssearch\n");
        return script.ToString();
    }
}
