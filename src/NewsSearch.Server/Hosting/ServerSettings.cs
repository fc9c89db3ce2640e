using System.Globalization;
using Microsoft.Extensions.Configuration;
using NewsSearch.Contract;

namespace NewsSearch.Server.Hosting;

/// <summary>
/// Settings as files and the environment give them: the section "NewsSearch" of appsettings.json in the current folder, then
/// variables such as NEWSSEARCH_SERVER_PORT.
/// </summary>
internal static class ServerSettings
{
    private const string Section = "NewsSearch";
    private const string Prefix = "NEWSSEARCH_SERVER_";

    /// <exception cref="UsageException">A value cannot be read.</exception>
    public static ServerOptions Read(string folder)
    {
        var settings = new ConfigurationBuilder().SetBasePath(folder).AddJsonFile("appsettings.json", optional: true, reloadOnChange: false).Build().GetSection(Section);
        var environment = new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();
        return Read(name => environment[name] ?? settings[name]);
    }

    public static ServerOptions Read(Func<string, string?> valueOf)
    {
        var usual = new ServerOptions();
        return usual with
        {
            Listen = Text("Listen") ?? usual.Listen,
            Port = Number("Port", usual.Port, 0, 65_535),
            Hosts = [.. (Text("Hosts") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Key = Text("Key"),
            Writable = Flag("Writable", usual.Writable),
            MaxBodyBytes = Number("MaxBodyBytes", usual.MaxBodyBytes, 1, 1 << 30),
            MaxUrlBytes = Number("MaxUrlBytes", usual.MaxUrlBytes, 256, 1 << 20),
            ReadTime = Seconds("ReadSeconds", usual.ReadTime),
            QueryTime = Seconds("QuerySeconds", usual.QueryTime),
            ExportTime = Seconds("ExportSeconds", usual.ExportTime),
            Connections = Number("Connections", usual.Connections, 1, 1 << 20),
            Concurrency = Number("Concurrency", usual.Concurrency, 0, 4096),
            Queue = Number("Queue", usual.Queue, 0, 1 << 16),
            Exports = Number("Exports", usual.Exports, 1, 4096),
            RequestsPerSecond = Number("RequestsPerSecond", usual.RequestsPerSecond, 0, 1 << 20),
            LogRequests = Flag("LogRequests", usual.LogRequests),
            LogQueries = Flag("LogQueries", usual.LogQueries),
            SlowQueries = Text("SlowQueries"),
            SlowFrom = Seconds("SlowSeconds", usual.SlowFrom),
            JsonLog = Flag("JsonLog", usual.JsonLog),
            Telemetry = Text("Telemetry") is { } address
                ? Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : throw Wrong("Telemetry", "an address such as http://localhost:4317", address)
                : null,
        };

        string? Text(string name) => valueOf(name) is { Length: > 0 } text ? text : null;

        int Number(string name, int otherwise, int least, int most) => Text(name) is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw Wrong(name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), text);

        bool Flag(string name, bool otherwise) => Text(name) is not { } text ? otherwise
            : bool.TryParse(text, out var flag) ? flag : throw Wrong(name, "true or false", text);

        TimeSpan Seconds(string name, TimeSpan otherwise) => Text(name) is not { } text ? otherwise
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400
                ? TimeSpan.FromSeconds(seconds) : throw Wrong(name, "seconds such as 2 or 0.5", text);
    }

    private static UsageException Wrong(string name, string wanted, string given) =>
        new($"The setting {Section}:{name} ({Prefix}{name.ToUpperInvariant()}) takes {wanted}, not '{given}'.");
}
