using System.Diagnostics;

namespace Microcity.Benchmarks;

/// <summary>The two pages that people open most, against the plainest page there is, each server a process of its own on this machine.</summary>
internal static class PagesBenchmark
{
    private const int BarePort = 5_481, CityPort = 5_482, Codes = 5_000, ComingBack = 100, Board = 300, Rounds = 5;
    private const string Esco = "../shared/data/esco-v1.1.1";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6), Round = TimeSpan.FromSeconds(4);

    public static Report Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<Report> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("microcity-pages").FullName;
        try
        {
            var skills = await ImportEsco(folder);
            var city = await PageCity.Fill(folder, Codes);
            var report = new Report(
                "pages",
                "pages",
                "Pages against a bare page",
                $"Kestrel on loopback, SQLite, both cores shared with the client (8 connections, requests one after the other). One city, {skills}, {PageCity.Posts:#,0} open posts "
                + $"of 8 + 6 skills, {PageCity.Courses} courses, visitors with 15 skills under a code. The bare page is a program of its own: no layout, no sign-in, one row by its key. Median of {Rounds} rounds, each asking all in turn.");
            await Measure(report, folder, city);
            return report;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(Report report, string folder, PageCity city)
    {
        await using var bare = await Child.Start("Microcity.Benchmarks.dll", BarePort, "bare", $"{BarePort}", Path.Combine(folder, "cities", PageCity.Slug + ".db"));
        await using var served = await Child.Start("Microcity.dll", CityPort, "serve", "--port", $"{CityPort}", "--data", folder, "--limits-times", "100000");
        (string What, string Target, int Port, Func<int, (string, string?)> Asks)[] all =
        [
            ("bare page", "", BarePort, n => ($"/bare/{city.Openings[n % city.Openings.Count]}", null)),
            ("matches, visitors who come back", "≥ 0.5", CityPort, n => ($"/{PageCity.Slug}/matches", Cookie(city, n % ComingBack))),
            ("matches, each visitor for the first time", "", CityPort, n => ($"/{PageCity.Slug}/matches", Cookie(city, n % Codes))),
            ("an opening that people come back to", "≥ 0.5", CityPort, n => ($"/{PageCity.Slug}/openings/{city.Openings[n * 7 % Board]}", n % 2 == 0 ? null : Cookie(city, n % Board))),
            ("an opening, each visitor for the first time", "", CityPort, n => ($"/{PageCity.Slug}/openings/{city.Openings[n * 7 % city.Openings.Count]}", Cookie(city, n % Codes))),
        ];
        foreach (var (_, _, port, asks) in all)
            await Load.Run(port, WarmUp, asks);

        var perSecond = all.ToDictionary(x => x.What, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (what, _, port, asks) in all)
                perSecond[what].Add(await Load.Run(port, Round, asks));
        }
        var plain = Median(perSecond["bare page"]);
        foreach (var (what, target, _, _) in all)
            report.Add(what, $"{Median(perSecond[what]):#,0} a second{(what == "bare page" ? "" : $", {Median(perSecond[what]) / plain:0.00} of the bare page")}", target);
        report.Add("memory after the load", Mebibytes(served.Resident));

        await using var idle = await Child.Start("Microcity.dll", CityPort + 1, "serve", "--port", $"{CityPort + 1}", "--data", folder, "--limits-times", "100000");
        await Load.Run(idle.Port, TimeSpan.FromSeconds(1), all[1].Asks);
        await Task.Delay(TimeSpan.FromSeconds(20));
        report.Add("memory at idle, skills list and all openings loaded", Mebibytes(idle.Resident), "< 300 MiB");
    }

    private static async Task<string> ImportEsco(string folder)
    {
        var from = Path.GetFullPath(Path.Combine(Report.Root(), Esco));
        if (!Directory.Exists(from))
            return "starter skills list";
        using var import = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Microcity.dll"), "import-taxonomy", from, "--data", folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
        await import.WaitForExitAsync();
        return import.ExitCode is 0 ? "ESCO 1.1.1" : throw new InvalidOperationException("ESCO was not imported.");
    }

    private static string Cookie(PageCity city, int code) => $"mc-code-{PageCity.Slug}={city.Codes[code]}";

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Mebibytes(long bytes) => $"{bytes / 1_048_576.0:0} MiB";
}
