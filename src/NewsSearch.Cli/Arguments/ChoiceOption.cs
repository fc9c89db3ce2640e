using System.CommandLine;

namespace NewsSearch.Cli.Arguments;

/// <summary>An option whose value is one of a few words.</summary>
internal class ChoiceOption<T> : Option<T?>
    where T : struct
{
    public ChoiceOption(string name, string description, params (string Word, T Value)[] choices)
        : base(name)
    {
        HelpName = string.Join('|', choices.Select(choice => choice.Word));
        Description = description;
        CustomParser = typed =>
        {
            var word = typed.Tokens[0].Value;
            foreach (var choice in choices)
                if (choice.Word.Equals(word, StringComparison.OrdinalIgnoreCase))
                    return choice.Value;
            typed.AddError($"{name} takes {string.Join(", ", choices.Select(choice => choice.Word))}, not '{word}'.");
            return null;
        };
    }
}
