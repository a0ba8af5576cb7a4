using Microsoft.EntityFrameworkCore;

namespace Microcity.Benchmarks;

/// <summary>A web program with that page and nothing else: no layout, no sign-in, no headers, no log.</summary>
internal static class BareSite
{
    public static async Task Run(int port, string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            foreach (var city in parts.ApplicationParts.Where(p => p.Name == "Microcity").ToList())
                parts.ApplicationParts.Remove(city);
        });
        builder.Services.AddDbContext<BareDb>(o => o.UseSqlite($"Data Source={database}"));
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
    }
}
