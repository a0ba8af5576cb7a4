using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace Microcity.Platform;

/// <summary>Styles, scripts, fonts and drawings of the build, under names that carry their content's hash.</summary>
public sealed class Assets
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets");

    private readonly Dictionary<string, string> names =
        File.Exists(Path.Combine(Folder, "manifest.json"))
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!
            : [];

    /// <summary>Address of an asset, above all cities.</summary>
    public string this[string name] => "/assets/" + names.GetValueOrDefault(name, name);

    internal static void Serve(IApplicationBuilder assets)
    {
        if (Directory.Exists(Folder))
            assets.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(Folder),
                OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
            });
        assets.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
