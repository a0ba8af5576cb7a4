using System.Diagnostics;
using System.Text.Json;
using Microcity.Matching;

namespace Microcity.Benchmarks;

/// <summary>What a start of the program's own verbs costs once its files lie in the cache: time to load, and memory at its highest.</summary>
internal static class LinkStart
{
    private const int Texts = 2_000;

    public static void Run(Report report, string data, LinkSources sources)
    {
        var folder = Directory.CreateTempSubdirectory("link-start").FullName;
        try
        {
            var esco = Directory.CreateDirectory(Path.Combine(folder, "esco")).FullName;
            foreach (var zip in Directory.EnumerateFiles(Path.Combine(data, "esco-v1.1.0"), "*.zip"))
                File.Copy(zip, Path.Combine(esco, Path.GetFileName(zip)));
            var labels = Path.Combine(folder, "labels.csv.gz");
            File.Copy(Path.Combine(data, "esco-occupation-labels-multilingual", "esco_occupation_labels_21_languages.csv.gz"), labels);
            var (sentences, titles, output) = (Path.Combine(folder, "sentences.jsonl"), Path.Combine(folder, "titles.jsonl"), Path.Combine(folder, "out.jsonl"));
            File.WriteAllLines(sentences, sources.Asked.Take(Texts).Select((t, i) => JsonSerializer.Serialize(new { id = i, text = t.Text })));
            File.WriteAllLines(titles, sources.Titles.Where(t => t.Language == "lv").Take(Texts).Select((t, i) => JsonSerializer.Serialize(new { id = i, text = t.Text })));
            Twice(report, "link-skills, ESCO 1.1.0", ["link-skills", "--taxonomy", esco, "--input", sentences, "--output", output]);
            Twice(report, "link-occupations, lv", ["link-occupations", "--labels", labels, "--lang", "lv", "--input", titles, "--output", output]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Twice(Report report, string name, string[] verb)
    {
        Last(verb);
        report.Add($"The program's own {name}, second start", Last(verb), "≤ 300 ms, ≤ 250 MB");
    }

    /// <summary>The line that the verb ends with.</summary>
    private static string Last(string[] verb)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true };
        foreach (var word in (string[])["verb", .. verb])
            start.ArgumentList.Add(word);
        using var child = Process.Start(start)!;
        var said = child.StandardError.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? said.TrimEnd().Split('\n')[^1] : throw new InvalidOperationException(said);
    }
}
