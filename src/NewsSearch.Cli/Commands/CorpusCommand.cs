using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Corpora;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>corpus list</c>, <c>corpus get NAME</c>: public collections of stories, by a manifest.</summary>
internal sealed class CorpusCommand : Verb
{
    private readonly Argument<string[]> _words = new("list | get NAME")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "list shows what there is; get brings one into a folder and compares its checksum.",
    };

    private readonly TextOption _to = new("--to", "DIR", "Folder that the file goes to; else the current one.");
    private readonly TextOption _from = new("--from", "FILE", "Take this file instead of downloading it; it is checked the same way.");
    private readonly TextOption _sha256 = new("--sha256", "HEX", "What the file's sha256 must be, where the manifest does not know it.");
    private readonly TextOption _manifest = new("--manifest", "FILE", "Read this list of corpora instead of the one that comes with the program.");

    public CorpusCommand()
        : base(
            "corpus",
            "List public collections of stories, or bring one here.",
            "corpus list",
            "corpus get reuters-21578 --to data",
            "corpus get reuters-21578 --to data --from ~/reuters21578.tar.gz")
    {
        Add(_words);
        Add(_to);
        Add(_from);
        Add(_sha256);
        Add(_manifest);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var corpora = CorpusList.Load(typed.GetValue(_manifest));
        return typed.GetValue(_words) switch
        {
            ["list"] => List(corpora, WantsJson(typed), shell),
            ["get", var name] => await GetAsync(CorpusList.Find(corpora, name), typed, shell, cancellationToken),
            _ => throw new UsageException("'corpus' takes 'list', or 'get' and the name of a corpus."),
        };
    }

    private static int List(IReadOnlyList<PublicCorpus> corpora, bool asJson, Shell shell)
    {
        if (asJson)
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartArray();
                foreach (var corpus in corpora)
                    corpus.Write(json);
                json.WriteEndArray();
            });
        else
            foreach (var corpus in corpora)
                Show(corpus, shell);
        return corpora.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static void Show(PublicCorpus corpus, Shell shell)
    {
        shell.Out.Bold(corpus.Name);
        shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"  {corpus.Stories} stories, --format {corpus.Format}"));
        shell.Out.Line($"  {corpus.Title}");
        shell.Out.Line($"  from:    {corpus.Provenance}");
        shell.Out.Line($"  licence: {corpus.Licence}");
        shell.Out.Line($"  url:     {corpus.Url ?? corpus.Page ?? "-"}");
        shell.Out.Line($"  sha256:  {corpus.Sha256 ?? "not known"}");
    }

    private async Task<int> GetAsync(PublicCorpus corpus, ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(Path.Join(typed.GetValue(_to) ?? ".", corpus.File));
        var (sha256, says) = KnownDigest.Of(corpus, typed.GetValue(_sha256), target);
        var fetch = new CorpusFetch(shell.Error, shell.Time);
        FetchedFile file;
        if (typed.GetValue(_from) is { } from)
            file = await fetch.FromFileAsync(from, target, sha256, cancellationToken);
        else if (corpus.Url is { } url)
            file = await fetch.FromWebAsync(url, target, sha256, cancellationToken);
        else
            throw new UsageException($"{corpus.Name} cannot be downloaded{(corpus.Page is { } page ? $"; see {page}" : "")}. A file that you have is taken with --from FILE.");
        KnownDigest.Write(file);
        if (sha256 is null)
            shell.Error.Line($"notice: No checksum of this file is known, so it was compared with none; {file.Sha256} was noted in {KnownDigest.Note(file.Path)} for the next time.");
        Report(corpus, file, sha256 is null ? null : says, WantsJson(typed), shell);
        return ExitCode.Done;
    }

    private static void Report(PublicCorpus corpus, FetchedFile file, string? says, bool asJson, Shell shell)
    {
        if (asJson)
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                json.WriteString("name", corpus.Name);
                json.WriteString("path", file.Path);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteString("sha256", file.Sha256);
                json.WriteString("comparedWith", says);
                json.WriteString("format", corpus.Format);
                json.WriteEndObject();
            });
        else
            shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{file.Path}: {file.Bytes} bytes, sha256 {file.Sha256}{(says is null ? "" : $", as in {says}")}"));
    }
}
