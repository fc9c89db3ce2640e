using NewsSearch.Tests.Copies;
using NewsSearch.Tests.Exploring;
using NewsSearch.Tests.Faults.Suite;
using NewsSearch.Tests.Scoring;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace NewsSearch.Tests;

/// <summary>The tests are a program. Beside what xunit makes of one, it prints scores and tries faults: see
/// <see cref="ScoresCommand"/> and <see cref="FaultsCommand"/>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        [ScoresCommand.Verb, .. var options] => ScoresCommand.Run(options),
        [FaultsCommand.Verb, .. var options] => await FaultsCommand.Run(options),
        [CopyCurve.Verb, .. var options] => CopyCurve.Run(options),
        [ThreadsCommand.Verb, .. var options] => await ThreadsCommand.Run(options),
        // As xunit's runners in other processes ask for it; the same two ways as in the entry point that xunit would generate.
        _ when args.Any(word => word is "-automated" or "@@") => await ConsoleRunner.Run(args),
        _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    };
}
