using OpenQA.Selenium.Chrome;

namespace NewsSearch.Tests.Server.Browser;

/// <summary>The browser of the system, without a window; there is none on every machine.</summary>
internal static class Chromium
{
    private static readonly string[] s_programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] s_drivers = ["/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

    public const string Absent = "There is no chromium with its driver; apt-get install chromium chromium-driver.";

    public static string? Program { get; } = s_programs.FirstOrDefault(File.Exists);

    public static string? Driver { get; } = s_drivers.FirstOrDefault(File.Exists);

    public static bool IsThere => Program is not null && Driver is not null;

    public static ChromeDriver Start(bool withScripts, string folder)
    {
        var options = new ChromeOptions { BinaryLocation = Program };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--hide-scrollbars", "--force-prefers-reduced-motion", "--user-data-dir=" + folder);
        if (!withScripts)
            options.AddUserProfilePreference("profile.managed_default_content_settings.javascript", 2);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        service.SuppressInitialDiagnosticInformation = true;
        return new ChromeDriver(service, options);
    }
}
