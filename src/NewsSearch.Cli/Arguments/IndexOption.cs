using System.CommandLine;
using NewsSearch.Contract;

namespace NewsSearch.Cli.Arguments;

/// <summary>Which index: the option, else the environment, else the user's own folder for data.</summary>
internal sealed class IndexOption : Option<string?>
{
    private const string Variable = "NEWSSEARCH_INDEX";

    public IndexOption()
        : base("--index")
    {
        HelpName = "DIR";
        Description = $"The index folder; else {Variable}, else 'newssearch' in your data folder.";
    }

    /// <summary>The index folder of this command line.</summary>
    public string Folder(ParseResult typed)
    {
        var named = typed.GetValue(this);
        if (named is "")
            throw new UsageException("--index needs the name of a folder.");
        return named ?? Shell.Variable(Variable) ?? Path.Join(UserFolders.Data, Verbs.Program);
    }

    /// <summary>Opens it for reading.</summary>
    /// <exception cref="Indexing.Storage.NewsIndexNotFoundException">There is none.</exception>
    public NewsIndex OpenToRead(ParseResult typed) =>
        NewsIndex.Open(new NewsSearchOptions { Path = Folder(typed), ReadOnly = true });
}
