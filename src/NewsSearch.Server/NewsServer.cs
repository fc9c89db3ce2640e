using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Server.Hosting;

namespace NewsSearch.Server;

/// <summary>
/// Answers over HTTP from an index: an API that gives the JSON of the command line, and a page to search with. It listens on
/// loopback unless it is told otherwise, and fetches nothing from anywhere.
/// </summary>
public sealed class NewsServer : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly WebApplication _application;
    private readonly IAsyncDisposable _admission;
    private readonly CancellationTokenSource _stopping = new();

    private NewsServer(WebApplication application, IAsyncDisposable admission, ServerContext context)
    {
        _application = application;
        _admission = admission;
        Warmed = context.Warming = Task.Run(() => Warmth.SpreadAsync(context.Index, _stopping.Token));
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Done when the first answers will be as fast as later ones; <c>/ready</c> says so.</summary>
    internal Task Warmed { get; }

    /// <summary>Starts answering.</summary>
    /// <param name="index">What is searched; it stays the caller's and must outlive the server.</param>
    /// <param name="options">The settings.</param>
    /// <param name="cancellationToken">Ends the starting.</param>
    /// <exception cref="ArgumentException">It is to listen beyond loopback without a key, or on no address.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<NewsServer> StartAsync(NewsIndex index, ServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(options);
        ServerRules.Check(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var context = new ServerContext(index, options);
        ServerSetup.Configure(builder, context);
        var application = builder.Build();
        var admission = new Safety.Admission(options);
        try
        {
            Pipeline.Build(application, context, admission);
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new NewsServer(application, admission, context);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            await admission.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes no more requests, and lets those under way end, for ten seconds at the most.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Warmed.ConfigureAwait(false);
        using var patience = new CancellationTokenSource(Grace);
        await _application.StopAsync(patience.Token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        await _admission.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }
}
