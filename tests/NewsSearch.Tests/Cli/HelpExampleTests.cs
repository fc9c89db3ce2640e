using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Examples;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>Every command line that a verb's help shows does what it says, over the bundled stories.</summary>
public sealed class HelpExampleTests
{
    /// <summary>What needs the network, a collection from elsewhere or a model of hundreds of stories; these have tests of their own.</summary>
    private static readonly string[] s_elsewhere = ["corpus get", "topics.model", "train-topics"];

    [Fact]
    public void Examples_of_all_verbs_run()
    {
        using var folder = new TemporaryFolder();
        Prepare(folder);
        Assert.Equal(0, ShellCommand.Run("newssearch index corpus && newssearch index corpus/versions && newssearch index corpus --index my-index", folder.Path).ExitCode);
        var verbs = ShellCommand.Run("newssearch --help", folder.Path).Lines.SkipWhile(l => l != "Commands:").Skip(1).Where(l => l is [' ', ' ', >= 'a' and <= 'z', ..]).Select(l => l.Trim().Split(' ')[0]).ToList();
        Assert.True(verbs.Count > 15, string.Join(' ', verbs));
        // What removes stories comes last.
        foreach (var verb in verbs.Distinct().OrderBy(v => v == "delete"))
        {
            var examples = ShellCommand.Run($"newssearch {verb} --help", folder.Path).Lines.SkipWhile(l => !l.StartsWith("Example", StringComparison.Ordinal)).Skip(1).Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
            Assert.True(examples.Count > 0, verb + " shows no example.");
            foreach (var example in examples.Where(e => !s_elsewhere.Any(e.Contains)))
            {
                var result = ShellCommand.Run(example, folder.Path);
                Assert.True(result.ExitCode == 0, $"{example}\nended with {result.ExitCode}: {result.Errors}");
            }
        }
    }

    private static void Prepare(TemporaryFolder folder)
    {
        var corpus = Path.Combine(RepositoryRoot.Path, "corpus");
        Directory.CreateSymbolicLink(folder.In("corpus"), corpus);
        Directory.CreateSymbolicLink(folder.In("stories"), Path.Combine(corpus, "articles"));
        File.Copy(Path.Combine(corpus, "articles", "kuril-2019-osaka.txt"), folder.In("wire.txt"));
        File.Copy(Path.Combine(corpus, "judgements", "queries.tsv"), folder.In("queries.tsv"));
        File.Copy(Path.Combine(corpus, "judgements", "qrels.txt"), folder.In("qrels.txt"));
        File.WriteAllText(folder.In("mix.tsv"), "word\ttreaty\nphrase\t\"peace treaty\"\n");
        File.WriteAllText(folder.In("queries.txt"), "treaty\npeace treaty\n");
        File.WriteAllText(folder.In("stories.jsonl"), "{\"id\":\"a\",\"headline\":\"Ferry\",\"body\":\"The ferry sails.\"}\n");
        File.WriteAllText(folder.In("api.jsonl"), "{\"content\":{\"title\":\"Ferry\",\"text\":\"The ferry sails.\"}}\n");
        File.WriteAllText(folder.In("export.csv"), "Title,Text,Date\nFerry,The ferry sails.,2019-05-30\n");
        File.WriteAllText(folder.In("reut2-000.sgm"), "<REUTERS NEWID=\"1\"><DATE>26-FEB-1987</DATE><TEXT><TITLE>FERRY</TITLE><BODY>The ferry sails.</BODY></TEXT></REUTERS>\n");
        ShellCommand.Run("gzip -c stories.jsonl > more.jsonl.gz; tar -czf reuters21578.tar.gz reut2-000.sgm; cd . && (zip -q archive.zip stories.jsonl || python3 -m zipfile -c archive.zip stories.jsonl)", folder.Path);
    }
}
