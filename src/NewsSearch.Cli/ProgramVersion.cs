using System.Reflection;

namespace NewsSearch.Cli;

/// <summary>The version of the program, as <c>--version</c> prints it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
