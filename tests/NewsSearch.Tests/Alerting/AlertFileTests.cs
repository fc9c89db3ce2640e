using System.Text;
using NewsSearch.Alerting;
using NewsSearch.Indexing.Storage;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Alerting;

/// <summary>The files beside the segments: what is written is read, and whatever else lies there does no harm.</summary>
public sealed class AlertFileTests
{
    private static readonly StoredAlert[] s_alerts =
    [
        new(new Alert { Name = "a", Query = "ferry \t\n\u2028 x" }, new AlertPosition(5, null)),
        new(new Alert { Name = "Б b", Query = "intitle:x", Dialect = QueryDialect.Google, Copies = true, ExactNames = true, Target = new FileTarget(Path.GetFullPath("f")) }, new AlertPosition(6, null), Held: true),
        new(new Alert { Name = "c", Query = "x", Target = new CommandTarget("p", ["-a", "b \" c", ""]) }, new AlertPosition(7, null)),
        new(new Alert { Name = "d", Query = "x", Target = new WebhookTarget(new Uri("https://example.org/hook?x=1")) }, new AlertPosition(8, null)),
    ];

    [Fact]
    public void What_is_written_is_read()
    {
        var (alerts, problems) = AlertFile.Parse(Encoding.UTF8.GetString(AlertFile.Print(s_alerts)));
        Assert.Empty(problems);
        Assert.Equal(s_alerts, alerts);
        Dictionary<string, AlertPosition> behind = new() { ["a\tb"] = new AlertPosition(3, "id \n 1"), ["c"] = new AlertPosition(4, null) };
        var (common, read) = AlertProgressFile.Parse(Encoding.UTF8.GetString(AlertProgressFile.Print(new AlertPosition(9, "x"), behind)));
        Assert.Equal(new AlertPosition(9, "x"), common);
        Assert.Equal(behind, read);
    }

    [Fact]
    public void Lines_that_are_no_alert_are_told_and_the_others_read()
    {
        var text = Encoding.UTF8.GetString(AlertFile.Print(s_alerts)) + "{}\nnull\n{\"name\":\"x\"}\n[[[[\n";
        var (alerts, problems) = AlertFile.Parse(text);
        Assert.Equal(4, alerts.Length);
        Assert.Equal(4, problems.Length);
        Assert.Single(AlertFile.Parse("something else\n").Problems);
    }

    [Fact]
    public void Garbage_never_throws()
    {
        var random = new Random(11);
        var sound = AlertFile.Print(s_alerts);
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = sound.ToArray();
            for (var i = random.Next(1, 6); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var text = Encoding.UTF8.GetString(bytes, 0, random.Next(bytes.Length));
            foreach (var alert in AlertFile.Parse(text).Alerts)
                Assert.Null(AlertRules.Refusal(alert.Alert));
            AlertProgressFile.Parse(text);
        }
    }
}
