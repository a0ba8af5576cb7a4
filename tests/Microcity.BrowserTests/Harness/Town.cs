using Microcity.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Microcity.BrowserTests.Town))]

namespace Microcity.BrowserTests;

/// <summary>The demonstration cities, seeded and served once for all tests, and one Chromium to look at them.</summary>
public sealed class Town : IAsyncLifetime
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("MICROCITY_CHROMIUM") ?? "/usr/bin/chromium";

    private readonly Storage storage = new(Directory.CreateTempSubdirectory("microcity").FullName);
    private WebApplication app = null!;
    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public IServiceProvider Services => app.Services;

    /// <summary>Every page that is read, as <c>docs/api.md</c> lists it.</summary>
    public IReadOnlyList<Operation> Pages { get; private set; } = [];

    public static IReadOnlyList<Seat> Seats { get; } = [.. Program.Modules.Modules.SelectMany(m => m.Seats)];

    public async ValueTask InitializeAsync()
    {
        await SeedDemo.Run(Program.Modules, storage, default);
        app = WebHost.Build(Program.Modules, storage, new(new Uri("http://localhost:0"), Demo: true) { LimitsTimes = 1_000 });
        await app.Services.GetRequiredService<PrepareDatabases>().Run();
        await app.StartAsync();
        Address = $"http://localhost:{new Uri(app.Urls.First()).Port}";
        var operations = await new OperationMap(app.Services.GetRequiredService<PageLoader>(), Program.Modules).Run(app.Services.GetRequiredService<EndpointDataSource>().Endpoints);
        // What hangs on an address with a question mark is a file to keep.
        Pages = [.. operations.Where(o => o is { Json: false, Method: "GET" } && !o.Address.Contains('?', StringComparison.Ordinal))];
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>A window of somebody who sits on this seat, or of a visitor.</summary>
    public async Task<IBrowserContext> Sit(Seat seat, string city, string language, bool script = true)
    {
        var window = await Browser.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = language == "lv" ? "lv-LV" : "en-GB",
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = 1280, Height = 800 },
        });
        if (seat.Person is null)
            return window;
        var page = await window.NewPageAsync();
        await page.GotoAsync("/demo");
        await page.Locator($"form:has([name=city][value={city}]):has([name=seat][value={seat.Key}]) button").ClickAsync();
        // A page that closes while it is on its way somewhere may never be done.
        await page.WaitForURLAsync(url => !url.EndsWith("/demo", StringComparison.Ordinal));
        await page.CloseAsync();
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await app.DisposeAsync();
        Directory.Delete(storage.Folder, recursive: true);
    }
}
