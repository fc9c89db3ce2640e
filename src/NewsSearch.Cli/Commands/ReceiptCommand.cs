using System.CommandLine;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Presentation.Receipts;

namespace NewsSearch.Cli.Commands;

/// <summary><c>receipt FILE</c>: counts again what <c>search --receipt</c> counted.</summary>
internal sealed class ReceiptCommand : Verb
{
    private const int LongestFile = 64 << 20;

    private readonly Argument<string> _file = new("FILE") { Description = "What 'search --receipt' printed; - reads standard input." };
    private readonly SearchedStories _stories = new();

    public ReceiptCommand()
        : base(
            "receipt",
            "Count again what a receipt counted, among the stories that were there then; ends with 1 where the stories are others, and says why.",
            "receipt receipt.json")
    {
        Add(_file);
        _stories.AddTo(this);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var receipt = ReceiptIn(await TextAsync(typed.GetValue(_file)!, cancellationToken)) ?? throw new InvalidDataException($"There is no receipt in {typed.GetValue(_file)}.");
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var verdict = await index.VerifyAsync(receipt, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => VerdictJson.Write(json, verdict));
        else
            ReceiptText.Write(shell.Out, verdict);
        return verdict.IsSame ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static async Task<string> TextAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-")
            return await Shell.ReadInputAsync(LongestFile, cancellationToken);
        if (new FileInfo(file) is { Exists: true, Length: > LongestFile })
            throw new InvalidDataException($"{file} is too long to be a receipt.");
        return await File.ReadAllTextAsync(file, cancellationToken);
    }

    /// <summary>JSON, or text with a line of it.</summary>
    private static SearchReceipt? ReceiptIn(string text)
    {
        if (ReceiptJson.Read(text) is { } receipt)
            return receipt;
        var line = text.Split('\n').LastOrDefault(l => l.StartsWith(ReceiptText.Mark, StringComparison.Ordinal));
        return line is null ? null : ReceiptJson.Read(line[ReceiptText.Mark.Length..]);
    }
}
