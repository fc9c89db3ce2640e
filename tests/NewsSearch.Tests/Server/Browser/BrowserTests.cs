using System.Globalization;
using System.Text.Json.Nodes;
using Deque.AxeCore.Commons;
using NewsSearch.Tests.Engine;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;
using Xunit;

namespace NewsSearch.Tests.Server.Browser;

/// <summary>The pages as people use them. One browser for all steps, because starting one takes longer than all of them.</summary>
[Collection(OneServer.Name)]
public sealed class BrowserTests(ServedStories stories)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_reader_searches_narrows_reads_and_compares()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Absent);
        using var folder = new TemporaryFolder();
        using var browser = Chromium.Start(withScripts: true, folder.Path);
        browser.Manage().Window.Size = new System.Drawing.Size(1280, 1000);

        // Typed, understood while typing, searched.
        Go(browser, "/");
        var box = browser.FindElement(By.Id("q"));
        box.SendKeys("kuril (peace");
        Until(browser, b => b.FindElements(By.CssSelector(".mirror u")).Count == 1 && b.FindElement(By.Id("understanding")).Text.Contains("never closed", StringComparison.Ordinal));
        browser.FindElement(By.CssSelector("button.link")).Click();
        Until(browser, b => Chips(b).SequenceEqual(["kuril", "peace"]));
        Assert.Equal("kuril (peace)", box.GetDomProperty("value"));
        box.SendKeys(" speaker:Abe" + Keys.Enter);
        Until(browser, b => b.FindElements(By.CssSelector(".hit mark")).Count > 0);
        Assert.Contains("speaker%3AAbe", browser.Url, StringComparison.Ordinal);

        // A facet narrows, and its value takes it back.
        Go(browser, "/?q=treaty");
        var all = Total(browser);
        browser.FindElement(By.XPath("//aside//section[h2='Filed from']//a[contains(., 'Tokyo')]")).Click();
        Until(browser, b => b.FindElements(By.CssSelector(".facets .chosen")).Count == 1);
        Assert.True(Total(browser) < all);
        browser.FindElement(By.CssSelector(".facets .chosen")).Click();
        Until(browser, b => b.FindElements(By.CssSelector(".facets .chosen")).Count == 0);
        Assert.Equal(all, Total(browser));

        // A stretch of time drawn over the bars.
        var chart = browser.FindElement(By.CssSelector(".timeline svg"));
        new Actions(browser).MoveToElement(chart, -100, 0).ClickAndHold().MoveByOffset(60, 0).Release().Perform();
        Until(browser, b => b.Url.Contains("since=", StringComparison.Ordinal) && b.FindElements(By.CssSelector(".timeline .clear")).Count == 1);
        Assert.True(Total(browser) < all);
        browser.FindElement(By.CssSelector(".timeline .clear")).Click();
        Until(browser, b => !b.Url.Contains("since=", StringComparison.Ordinal));

        // By keys alone: to the box, to the second story, into it, from match to match.
        Go(browser, "/?q=peace+treaty");
        Press(browser, "/");
        Assert.Equal("q", browser.SwitchTo().ActiveElement().GetDomAttribute("id"));
        Press(browser, Keys.Escape);
        Press(browser, "j");
        Press(browser, "j");
        var second = browser.FindElements(By.CssSelector(".hit h2 a"))[1];
        Assert.Equal(second, browser.SwitchTo().ActiveElement());
        var headline = second.Text;
        Press(browser, Keys.Enter);
        Until(browser, b => b.FindElements(By.CssSelector(".story h1")).Count == 1);
        Assert.Equal(headline, browser.FindElement(By.CssSelector(".story h1")).Text);
        Press(browser, "n");
        Assert.Equal("mark", browser.SwitchTo().ActiveElement().TagName);

        // Who said it.
        Go(browser, "/quotes?q=treaty");
        browser.FindElement(By.XPath("//aside//a[contains(., 'Vladimir Putin')]")).Click();
        Until(browser, b => b.FindElement(By.TagName("h1")).Text == "Vladimir Putin");
        Assert.NotEmpty(browser.FindElements(By.CssSelector(".quote blockquote")));
        browser.FindElement(By.CssSelector(".quote figcaption a")).Click();
        Until(browser, b => b.FindElements(By.CssSelector(".story .said")).Count > 0);
        browser.FindElement(By.CssSelector(".said-list a")).Click();
        Until(browser, b => b.Url.Contains("#quote-", StringComparison.Ordinal) && b.FindElements(By.CssSelector(".said:target")).Count == 1);

        // What a version changed.
        Go(browser, "/stories/ver-bakery-fire");
        browser.FindElement(By.CssSelector(".what-changed")).Click();
        Until(browser, b => b.FindElements(By.CssSelector(".diff ins")).Count > 0 && b.FindElements(By.CssSelector(".diff del")).Count > 0);

        // Nothing was refused by the policy, and nothing failed.
        Assert.Empty(browser.Manage().Logs.GetLog(LogType.Browser).Where(l => l.Level == LogLevel.Severe && !l.Message.Contains("400", StringComparison.Ordinal)).Select(l => l.Message));
    }

    [Fact]
    public void Nobody_is_kept_out()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Absent);
        using var folder = new TemporaryFolder();
        using var browser = Chromium.Start(withScripts: true, folder.Path);
        var axe = new BundledAxeScriptProvider().GetScript();
        string[] addresses = ["/?q=peace+treaty", "/?q=kuril+(peace", "/quotes?q=treaty", "/stories/kuril-2019-osaka?q=treaty", "/diff/ver-bakery-fire", "/help"];
        foreach (var (width, scheme) in new[] { (1280, "light"), (360, "dark") })
        {
            browser.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
            browser.ExecuteCdpCommand("Emulation.setEmulatedMedia", new() { ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } } });
            foreach (var address in addresses)
            {
                Go(browser, address);
                var where = string.Create(CultureInfo.InvariantCulture, $"{address} at {width} in {scheme}");
                Assert.True((bool)browser.ExecuteScript("return document.documentElement.scrollWidth <= window.innerWidth")!, where + " is wider than the screen.");
                var dark = (string)browser.ExecuteScript("return getComputedStyle(document.body).backgroundColor")! != "rgb(251, 250, 246)";
                Assert.Equal(scheme == "dark", dark);
                var found = (string)browser.ExecuteAsyncScript(axe + ";const done = arguments[arguments.length - 1]; axe.run({resultTypes:['violations']}).then(r => done(JSON.stringify(r.violations.map(v => ({impact: v.impact, id: v.id, nodes: v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary)})))), e => done(String(e)));")!;
                var serious = JsonNode.Parse(found)!.AsArray().Where(v => v!["impact"]?.GetValue<string>() is "serious" or "critical").ToList();
                Assert.True(serious.Count == 0, where + "\n" + string.Join("\n", serious.Select(v => v!.ToJsonString())));
            }
        }
    }

    [Fact]
    public void Without_scripts_one_searches_narrows_and_reads()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Absent);
        using var folder = new TemporaryFolder();
        using var browser = Chromium.Start(withScripts: false, folder.Path);
        Go(browser, "/");
        browser.FindElement(By.Id("q")).SendKeys("peace treaty");
        browser.FindElement(By.CssSelector(".search button")).Click();
        Until(browser, b => b.FindElements(By.CssSelector(".hit mark")).Count > 0);
        Assert.Equal(["peace", "treaty"], Chips(browser));
        browser.FindElement(By.Name("since")).SendKeys("2019");
        browser.FindElement(By.CssSelector(".search button")).Click();
        Until(browser, b => b.Url.Contains("since=2019", StringComparison.Ordinal) && b.FindElements(By.CssSelector(".hit")).Count > 0);
        var bar = browser.FindElements(By.CssSelector(".timeline a"))[0];
        browser.Navigate().GoToUrl(new Uri(stories.Server.Address, bar.GetDomAttribute("href")));
        Assert.NotEmpty(browser.FindElements(By.CssSelector(".hit")));
        browser.FindElement(By.CssSelector(".hit h2 a")).Click();
        Until(browser, b => b.FindElements(By.CssSelector(".story h1")).Count == 1);
        Go(browser, "/?q=kuril+(peace");
        browser.FindElement(By.CssSelector(".rewrite a")).Click();
        Until(browser, b => b.FindElements(By.CssSelector(".hit")).Count > 0);
    }

    private void Go(ChromeDriver browser, string address) => browser.Navigate().GoToUrl(new Uri(stories.Server.Address, address));

    private static IEnumerable<string> Chips(IWebDriver browser) => browser.FindElements(By.CssSelector(".chip")).Select(c => c.Text);

    private static long Total(IWebDriver browser) =>
        long.Parse(browser.FindElement(By.CssSelector(".total")).Text.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static void Press(ChromeDriver browser, string key) => new Actions(browser).SendKeys(key).Perform();

    /// <summary>Asks again until it is so: a page comes when it comes.</summary>
    private static void Until(ChromeDriver browser, Func<IWebDriver, bool> isSo)
    {
        var wait = new OpenQA.Selenium.Support.UI.WebDriverWait(browser, s_patience);
        wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException), typeof(NoSuchElementException));
        wait.Until(isSo);
    }
}
