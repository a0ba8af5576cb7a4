using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Microcity.Platform;

/// <summary>Styles, scripts, fonts and drawings of the build, under names that carry their content's hash.</summary>
public sealed class Assets
{
    private const string Compressed = ".br";

    private static readonly FileExtensionContentTypeProvider Types = new();

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
        {
            assets.Use(PreferCompressed);
            assets.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(Folder),
                ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [Compressed] = "application/octet-stream" } },
                OnPrepareResponse = answer => Describe(answer.File.Name, answer.Context.Response),
            });
        }
        assets.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    private static Task PreferCompressed(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal)
            && http.Request.Path.Value is { } path && File.Exists(Path.Combine(Folder, Path.GetFileName(path) + Compressed)))
            http.Request.Path = path + Compressed;
        return next(http);
    }

    private static void Describe(string file, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        if (!file.EndsWith(Compressed, StringComparison.Ordinal))
            return;
        response.Headers.ContentEncoding = "br";
        response.ContentType = Types.TryGetContentType(file[..^Compressed.Length], out var type) ? type : null;
    }
}
