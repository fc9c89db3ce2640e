using System.CommandLine;
using NewsSearch.Cli.Arguments;

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
