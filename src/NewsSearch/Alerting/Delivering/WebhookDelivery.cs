using System.Net;
using System.Net.Http.Headers;

namespace NewsSearch.Alerting.Delivering;

/// <summary>
/// Posts stories to an address that the operator gave. Follows no redirection, keeps no cookies, reads nothing of the answer
/// but its status, and tries a few times.
/// </summary>
internal sealed class WebhookDelivery : IDisposable
{
    private const int Tries = 3;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public WebhookDelivery(TimeProvider time)
    {
        _time = time;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = s_longest,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 16,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("NewsSearch", null));
    }

    /// <exception cref="AlertException">No try was answered with a status of success.</exception>
    public async Task PostAsync(WebhookTarget target, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (refusal, isFinal) = await TryAsync(target, line, cancellationToken).ConfigureAwait(false);
            if (refusal is null)
                return;
            if (attempt == Tries || isFinal)
                throw new AlertException($"{target.Address} {refusal}");
            await Task.Delay(s_firstPause * (1 << (attempt - 1)), _time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>What was wrong, and whether it would be so again.</summary>
    private async Task<(string? Refusal, bool IsFinal)> TryAsync(WebhookTarget target, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(s_longest, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target.Address) { Content = new ReadOnlyMemoryContent(line) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return (null, false);
            var isFinal = (int)response.StatusCode < 500 && response.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
            return (FormattableString.Invariant($"answered {(int)response.StatusCode}."), isFinal);
        }
        catch (HttpRequestException refused)
        {
            return ($"could not be reached: {refused.Message}", false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (FormattableString.Invariant($"did not answer within {s_longest.TotalSeconds} s."), false);
        }
    }
}
