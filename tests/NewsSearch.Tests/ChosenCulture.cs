using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsSearch.Tests;

/// <summary>
/// Runs all tests under another culture where NEWSSEARCH_TEST_CULTURE names one (tr-TR, fa-IR): on every thread of this
/// process, and in the programs that tests start, which take theirs from the environment.
/// </summary>
internal static class ChosenCulture
{
    public const string Variable = "NEWSSEARCH_TEST_CULTURE";

    /// <summary>Null where the culture of the machine is meant.</summary>
    public static CultureInfo? Culture { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? CultureInfo.GetCultureInfo(name, predefinedOnly: true) : null;

#pragma warning disable CA2255 // The tests are a program; nothing else has a chance to run before the first of them.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Choose()
    {
        if (Culture is null)
            return;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;
        // What .NET asks on Unix for the culture of a program that it starts.
        var locale = Culture.Name.Replace('-', '_') + ".UTF-8";
        Environment.SetEnvironmentVariable("LC_ALL", locale);
        Environment.SetEnvironmentVariable("LANG", locale);
    }
}
