namespace NewsSearch.Tests.Examples;

/// <summary>A command of README and the output shown below it, in which "..." stands for any lines.</summary>
internal sealed record ReadmeExample(string Command, IReadOnlyList<string> Output)
{
    private const string Prompt = "$ ";

    /// <summary>The examples of all console blocks, in order: later ones may use what earlier ones made.</summary>
    public static IReadOnlyList<ReadmeExample> All()
    {
        var examples = new List<ReadmeExample>();
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "README.md")))
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = line == "```console";
            else if (inside && line.StartsWith(Prompt, StringComparison.Ordinal))
                examples.Add(new ReadmeExample(line[Prompt.Length..], new List<string>()));
            else if (inside)
                ((List<string>)examples[^1].Output).Add(line);
        return examples;
    }

    /// <summary>Whether the printed lines are those shown.</summary>
    public bool Matches(IReadOnlyList<string> printed)
    {
        var at = 0;
        var skipping = false;
        foreach (var expected in Output)
        {
            if (expected == "...")
            {
                skipping = true;
                continue;
            }
            while (skipping && at < printed.Count && printed[at] != expected)
                at++;
            if (at >= printed.Count || printed[at++] != expected)
                return false;
            skipping = false;
        }
        return skipping || at == printed.Count;
    }
}
