using System.CommandLine;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Microcity.Platform;

/// <summary><c>map</c> writes the map of operations; it needs no data.</summary>
internal static class MapVerb
{
    private static readonly Option<FileInfo> To = new("--to") { Description = "Where to write it.", DefaultValueFactory = _ => new FileInfo("docs/api.md") };

    public static Command Command(Installation installation)
    {
        var verb = new Command("map", "Write the map of all pages and operations.") { To };
        verb.SetAction(async (parsed, stop) =>
        {
            await using var app = WebHost.Build(installation, CommandLine.Storage(parsed), new(new Uri("http://localhost"), Demo: false));
            await File.WriteAllTextAsync(parsed.GetValue(To)!.FullName, await Sheet(app, installation), stop);
            return 0;
        });
        return verb;
    }

    /// <summary>The whole sheet, in English, of a program that need not run.</summary>
    public static async Task<string> Sheet(WebApplication app, Installation installation)
    {
        var map = new OperationMap(app.Services.GetRequiredService<PageLoader>(), installation);
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints);
        return OperationSheet.Write(await map.Run(endpoints), new Say(app.Services.GetRequiredService<Texts>(), "en", null, default));
    }
}
