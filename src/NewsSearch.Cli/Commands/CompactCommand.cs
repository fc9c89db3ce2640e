using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>compact</c>: joins what was written in pieces, and leaves out what was deleted.</summary>
internal sealed class CompactCommand : Verb
{
    private readonly IndexOption _index = new();

    public CompactCommand()
        : base("compact", "Make the index smaller and searches quicker: join its segments, leave out what was deleted.", "compact --index my-index")
    {
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        // Opened to read first: writing would make an index where there is none.
        await _index.OpenToRead(typed).DisposeAsync();
        long before, after;
        await using (var index = NewsIndex.Open(_index.Folder(typed)))
        {
            before = (await index.Engine.StatisticsAsync(cancellationToken)).Bytes;
            await index.CompactAsync(cancellationToken);
        }
        // Files that only the state before needed are gone when it is closed.
        await using (var index = _index.OpenToRead(typed))
            after = (await index.Engine.StatisticsAsync(cancellationToken)).Bytes;
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                json.WriteNumber("bytesBefore", before);
                json.WriteNumber("bytes", after);
                json.WriteEndObject();
            });
        else
            shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{before} bytes before, {after} now"));
        return ExitCode.Done;
    }
}
