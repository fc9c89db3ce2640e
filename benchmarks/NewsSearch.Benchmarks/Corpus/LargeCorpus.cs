using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Ingestion;

namespace NewsSearch.Benchmarks.Corpus;

/// <summary>
/// Any number of stories, made by <c>tools/make_large_corpus.py</c> of the shared folder: headlines and datelines of
/// Reuters-21578, bodies re-sampled from it by paragraph. Frequencies stay real, the vocabulary does not grow and paragraphs
/// recur, so pruning and compression look better than on real text.
/// </summary>
/// <param name="count">How many stories.</param>
/// <param name="scratch">Where they and their indexes are kept.</param>
internal sealed class LargeCorpus(int count, string scratch)
{
    public int Count => count;

    public string Title => string.Create(CultureInfo.InvariantCulture, $"Reuters-21578 re-sampled by paragraph to {count:N0} stories");

    /// <summary>The folder of this corpus.</summary>
    public string Folder { get; } = Path.Combine(Path.GetFullPath(scratch), string.Create(CultureInfo.InvariantCulture, $"large-{count}"));

    private string StoriesPath => Path.Combine(Folder, "stories.jsonl");

    /// <summary>The stories, made first where they are not there.</summary>
    public IEnumerable<RawStory> Stories()
    {
        Make();
        return new StoryFiles().Read([StoriesPath])
            .Select(result => result.Story ?? throw new InvalidDataException($"A record was rejected: {result.Rejection}"));
    }

    private void Make()
    {
        if (File.Exists(StoriesPath))
            return;
        var reuters = ReutersFile.Find() ?? throw new FileNotFoundException("The large corpus is made from Reuters-21578, which is not there.");
        Directory.CreateDirectory(Folder);
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Repository.Shared, "tools", "make_large_corpus.py"));
        start.ArgumentList.Add(reuters);
        start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
        using var maker = Process.Start(start)!;
        var half = StoriesPath + ".new";
        using (var lines = File.Create(half))
            maker.StandardOutput.BaseStream.CopyTo(lines);
        maker.WaitForExit();
        if (maker.ExitCode != 0)
            throw new InvalidOperationException($"make_large_corpus.py ended with {maker.ExitCode}.");
        File.Move(half, StoriesPath);
    }
}
