using NewsSearch.Articles;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Yardsticks;

namespace NewsSearch.Benchmarks.Indexes;

/// <summary>The folders of the indexes of one corpus, each made once and then kept as it is.</summary>
internal sealed class IndexSet(string folder)
{
    /// <summary>Where an index lies, whole or not there at all.</summary>
    public string FolderOf(IndexKind kind) => Path.Combine(folder, kind switch
    {
        IndexKind.News => "news",
        IndexKind.Standard => "standard",
        IndexKind.SameFields => "same-fields",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    });

    public bool Has(IndexKind kind) => Directory.Exists(FolderOf(kind));

    /// <summary>Makes an index, in place of the one that is there.</summary>
    public void Build(IndexKind kind, IEnumerable<RawStory> stories)
    {
        var whole = FolderOf(kind);
        var half = whole + ".new";
        Remove(whole);
        Remove(half);
        Directory.CreateDirectory(folder);
        Write(kind, half, stories);
        Directory.Move(half, whole);
    }

    /// <summary>Takes an index away, so that the next benchmark that needs it makes it anew.</summary>
    public void Remove(IndexKind kind) => Remove(FolderOf(kind));

    public long BytesOf(IndexKind kind) =>
        new DirectoryInfo(FolderOf(kind)).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static void Remove(string old)
    {
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }

    private static void Write(IndexKind kind, string to, IEnumerable<RawStory> stories)
    {
        switch (kind)
        {
            case IndexKind.News:
                WriteNews(to, stories).GetAwaiter().GetResult();
                break;
            case IndexKind.Standard:
                StandardDocuments.Write(to, stories);
                break;
            default:
                SameFieldDocuments.Write(to, NewsCorpus.Extracted(stories));
                break;
        }
    }

    private static async Task WriteNews(string to, IEnumerable<RawStory> stories)
    {
        await using var index = NewsIndex.Open(to);
        await index.AddAsync(stories);
    }
}
