using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace NewsSearch;

/// <summary>Adds news search to a service collection.</summary>
public static class NewsSearchServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="NewsIndex"/> for the whole program; the container disposes it. The clock is the registered
    /// <see cref="TimeProvider"/>, if there is one.
    /// </summary>
    /// <param name="services">The collection.</param>
    /// <param name="configure">Settings, the folder first of all.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddNewsSearch(this IServiceCollection services, Action<NewsSearchOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<NewsSearchOptions>()
            .Configure<IServiceProvider>((options, provider) => options.Time = provider.GetService<TimeProvider>() ?? TimeProvider.System)
            .Configure(configure)
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "NewsSearchOptions.Path names no folder.")
            .Validate(options => options.BatchSize is > 0 and <= 1_000_000, "NewsSearchOptions.BatchSize is from 1 to 1,000,000.")
            .Validate(options => options.CommitInterval >= TimeSpan.Zero && options.CommitInterval <= TimeSpan.FromDays(1), "NewsSearchOptions.CommitInterval is from 0 to a day.")
            .Validate(options => options.Threads is >= 0 and <= 1_024, "NewsSearchOptions.Threads is from 0 to 1,024.");
        services.TryAddSingleton(provider => NewsIndex.Open(provider.GetRequiredService<IOptions<NewsSearchOptions>>().Value));
        return services;
    }
}
