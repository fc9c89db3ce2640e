using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Contract;

namespace NewsSearch.Cli.Folders;

/// <summary>What a search looks through: an index, or with <c>--in</c> a file or folder of stories.</summary>
internal sealed class SearchedStories
{
    private readonly IndexOption _index = new();
    private readonly TextOption _in = new("--in", "PATH", "Search this file or folder of stories; an index of it is kept in your cache folder.");

    public void AddTo(Command command)
    {
        command.Add(_index);
        command.Add(_in);
    }

    /// <summary>Opens an index to write to, which makes one where there is none; a folder of stories is only read.</summary>
    public NewsIndex OpenToWrite(ParseResult typed) => typed.GetValue(_in) is null
        ? NewsIndex.Open(_index.Folder(typed))
        : throw new UsageException("--in reads a folder of stories: it cannot be written to.");

    /// <summary>Opens it for reading, brought up to date.</summary>
    public async Task<NewsIndex> OpenAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        if (typed.GetValue(_in) is not { } path)
            return _index.OpenToRead(typed);
        if (typed.GetResult(_index) is { Implicit: false })
            throw new UsageException("--in and --index exclude each other.");
        if (path is "" or "-")
            throw new UsageException("--in takes a file or a folder.");
        return await new FolderIndex(path, shell).OpenAsync(cancellationToken);
    }
}
