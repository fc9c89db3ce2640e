using System.Globalization;
using System.Security.Cryptography;
using NewsSearch.Cli.Output;

namespace NewsSearch.Cli.Corpora;

/// <summary>
/// Brings the file of a corpus into a folder: beside its place first, then, if its digest is the right one, to its place
/// in one step. What is not right goes again.
/// </summary>
internal sealed class CorpusFetch(TerminalText to, TimeProvider time)
{
    private const int BufferBytes = 1 << 16;
    private const long MostBytes = 64L << 30;
    private static readonly TimeSpan ForAnswer = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ForBytes = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes a file that is already there.</summary>
    /// <param name="source">The file.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="sha256">What its digest must be; null for any.</param>
    /// <param name="cancellationToken">Ends it; nothing is left then.</param>
    public async Task<FetchedFile> FromFileAsync(string source, string target, string? sha256, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, useAsync: true);
        return await KeepAsync(stream, stream.Length, target, sha256, cancellationToken);
    }

    /// <summary>Downloads it.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="sha256">What its digest must be; null for any.</param>
    /// <param name="cancellationToken">Ends it; nothing is left then.</param>
    public async Task<FetchedFile> FromWebAsync(string url, string target, string? sha256, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = ForAnswer, MaxAutomaticRedirections = 5 }) { Timeout = Timeout.InfiniteTimeSpan };
            client.DefaultRequestHeaders.UserAgent.ParseAdd(Verbs.Program);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(ForAnswer);
            using var answer = await client.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!answer.IsSuccessStatusCode)
                throw new CorpusException($"{url} answers {(int)answer.StatusCode} {answer.ReasonPhrase}. {Instead}", ExitCode.NoInput);
            await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
            return await KeepAsync(stream, answer.Content.Headers.ContentLength, target, sha256, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException or UriFormatException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new CorpusException($"{url} cannot be fetched: {(e is OperationCanceledException ? "no answer" : e.Message)}. {Instead}", ExitCode.NoInput);
        }
    }

    private const string Instead = "A file that you have is taken with --from FILE.";

    private async Task<FetchedFile> KeepAsync(Stream stream, long? length, string target, string? sha256, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = target + ".part";
        try
        {
            var (bytes, digest) = await CopyAsync(stream, length, unfinished, cancellationToken);
            if (length is { } whole && bytes != whole)
                throw new CorpusException($"only {bytes} of {whole} bytes came.", ExitCode.NoInput);
            if (sha256 is not null && !digest.Equals(sha256, StringComparison.OrdinalIgnoreCase))
                throw new CorpusException($"the file is another than expected: its sha256 is {digest}, not {sha256.ToLowerInvariant()}. Nothing was kept.", ExitCode.BadData);
            File.Move(unfinished, target, overwrite: true);
            return new FetchedFile(target, bytes, digest);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<(long Bytes, string Digest)> CopyAsync(Stream from, long? length, string unfinished, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes, useAsync: true);
        var buffer = new byte[BufferBytes];
        var (bytes, told) = (0L, 0L);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        while (true)
        {
            patience.CancelAfter(ForBytes);
            var count = await from.ReadAsync(buffer, patience.Token);
            if (count == 0)
                break;
            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            bytes += count;
            if (bytes > MostBytes)
                throw new CorpusException("the file does not end.", ExitCode.BadData);
            if (to.Width is not null && time.GetElapsedTime(told) >= BetweenReports)
            {
                told = time.GetTimestamp();
                var of = length is { } whole ? string.Create(CultureInfo.InvariantCulture, $" of {whole / 1e6:0.0}") : "";
                to.Rewrite(string.Create(CultureInfo.InvariantCulture, $"fetched {bytes / 1e6:0.0}{of} MB"));
            }
        }
        to.LeaveRewritten();
        file.Flush(flushToDisk: true);
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
