using NewsSearch.Querying;

namespace NewsSearch.Alerting;

/// <summary>What an alert must be like to be kept.</summary>
internal static class AlertRules
{
    /// <summary>Alerts of one index.</summary>
    public const int Most = 10_000;

    private const int LongestName = 100;
    private const int LongestTarget = 8_192;
    private const int MostArguments = 64;

    /// <summary>Why an alert cannot be kept; null where it can.</summary>
    public static string? Refusal(Alert alert) =>
        NameRefusal(alert.Name) ?? TargetRefusal(alert.Target) ?? QueryRefusal(alert);

    private static string? NameRefusal(string name) =>
        string.IsNullOrWhiteSpace(name) ? "An alert needs a name."
        : name.Length > LongestName ? FormattableString.Invariant($"The name of an alert has {LongestName} characters at most.")
        : name.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029') || name != name.Trim() ? "The name of an alert holds a sign that cannot be seen."
        : null;

    private static string? QueryRefusal(Alert alert) =>
        !Enum.IsDefined(alert.Dialect) ? "The query is in no language that is known."
        : QueryParser.Parse(alert.Query, alert.Dialect) is { Success: false, Error: var error } ? $"The query cannot be read: {error.Message}"
        : null;

    private static string? TargetRefusal(AlertTarget? target) => target switch
    {
        null => null,
        FileTarget { Path: var path } => path.Length is 0 or > LongestTarget || path.Contains('\0') || !Path.IsPathFullyQualified(path) ? "The file of an alert needs its whole path." : null,
        CommandTarget { Arguments.IsDefault: true } => "The command of an alert has no list of arguments.",
        CommandTarget { Program: var program, Arguments: var arguments } =>
            program.Length == 0 || program.Contains('\0') || arguments.Any(a => a.Contains('\0')) ? "The command of an alert names no program."
            : arguments.Length > MostArguments || program.Length + arguments.Sum(a => a.Length) > LongestTarget ? "The command of an alert is too long."
            : null,
        WebhookTarget { Address: var address } =>
            !address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.OriginalString.Length > LongestTarget ? "The webhook of an alert needs a whole address with http or https." : null,
        _ => "Alerts have no such target.",
    };
}
