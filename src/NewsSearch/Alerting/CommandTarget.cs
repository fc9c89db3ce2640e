using System.Collections.Immutable;

namespace NewsSearch.Alerting;

/// <summary>
/// A program that is started for each story, which it is given as JSON on standard input. No shell reads the command line, and
/// nothing of a story gets into it.
/// </summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments, always the same.</param>
public sealed record CommandTarget(string Program, ImmutableArray<string> Arguments) : AlertTarget
{
    /// <summary>Equal where program and all arguments are.</summary>
    public bool Equals(CommandTarget? other) => other is not null && Program == other.Program && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Program, Arguments.Length);

    /// <inheritdoc/>
    public override string ToString() => $"command {string.Join(' ', Arguments.Prepend(Program))}";
}
