using System.Diagnostics;
using System.Text.Json;

namespace Microcity.BrowserTests;

/// <summary>html-validate of <c>src/Microcity/Web</c> over rendered pages.</summary>
public static class Markup
{
    /// <param name="pages">What to call the page, and its HTML.</param>
    public static async Task<IReadOnlyList<string>> Errors(IReadOnlyList<(string Name, string Html)> pages)
    {
        var web = Path.Combine(Repository, "src", "Microcity", "Web");
        var folder = Directory.CreateTempSubdirectory("markup").FullName;
        for (var i = 0; i < pages.Count; i++)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i}.html"), pages[i].Html);
        var report = Path.Combine(folder, "report.json");
        using var validator = Process.Start(new ProcessStartInfo("node",
            [Path.Combine(web, "node_modules", "html-validate", "bin", "html-validate.mjs"), "--config", Path.Combine(web, "html-validate.json"), "--formatter", $"json={report}", folder])
        {
            WorkingDirectory = web,
        })!;
        await validator.WaitForExitAsync();
        var found = JsonDocument.Parse(await File.ReadAllTextAsync(report)).RootElement.EnumerateArray()
            .SelectMany(f => f.GetProperty("messages").EnumerateArray().Select(m => Told(pages, f.GetProperty("filePath").GetString()!, m))).ToList();
        Directory.Delete(folder, recursive: true);
        return found;
    }

    public static string Repository { get; } = Up(AppContext.BaseDirectory);

    private static string Told(IReadOnlyList<(string Name, string Html)> pages, string file, JsonElement message)
    {
        var (name, html) = pages[int.Parse(Path.GetFileNameWithoutExtension(file), System.Globalization.CultureInfo.InvariantCulture)];
        var line = message.GetProperty("line").GetInt32();
        return $"{name}: {message.GetProperty("ruleId")}: {message.GetProperty("message")}: {html.Split('\n')[line - 1].Trim()}";
    }

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Microcity.slnx")) ? folder : Up(Path.GetDirectoryName(folder)!);
}
