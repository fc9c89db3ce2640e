namespace NewsSearch.Evaluation;

/// <summary>A file of queries or judgements has a line that is none. Nothing was evaluated.</summary>
public sealed class EvaluationFileException(string file, int line, string reason)
    : FormatException(FormattableString.Invariant($"{file}, line {line}: {reason}"))
{
    /// <summary>The file, as it was named.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = reason;
}
