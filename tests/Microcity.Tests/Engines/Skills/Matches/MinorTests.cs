using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>Experience: a child never meets a percentage or a score, wherever they look.</summary>
public sealed partial class MinorTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_minor_never_sees_a_number_of_how_well_it_fits(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.Credential);
        var missing = asks.Select(a => a.ConceptUri!).Except(held.Select(h => h.ConceptUri)).ToArray();
        await house.PublishAll(
            MatchCity.Post("m1", asks), MatchCity.Post("adults", asks, new ConditionAsked(ConditionKind.Age, "18")), MatchCity.Post("easy", [.. asks.Take(3)]),
            MatchCity.Course("c1", 20, [missing[0], missing[1]], new(2026, 11, 26)), MatchCity.Course("c2", 30, [missing[2]], euros: 40));
        var (pupil, _) = await house.WithPassport(2012, new(), held);
        var (adult, _) = await house.WithPassport(1980, new(), held);
        var code = await house.WithCode(new() { Age = LegalAgeBand.From15To17 }, held);

        foreach (var minor in new[] { pupil, code })
        {
            var seen = await Crawl(minor);
            Assert.Contains(seen, s => s.Path.Contains("/openings/", StringComparison.Ordinal));
            Assert.Contains(seen, s => s.Path.Contains("/me/plan?", StringComparison.Ordinal));
            Assert.Empty(seen.Where(s => Score().IsMatch(s.Text)).Select(s => $"{s.Path}: {Score().Match(s.Text).Value}"));
            foreach (var json in seen.Where(s => s.Path.Contains("/api/", StringComparison.Ordinal)))
                Assert.DoesNotMatch("\"(score|points|value|sums|gain|from|to)\":", json.Text);
        }
        Assert.Contains(await Crawl(adult), s => Score().IsMatch(s.Text));
    }

    /// <summary>Every page of this engine that links lead to, as text, and the JSON behind it.</summary>
    private static async Task<List<(string Path, string Text)>> Crawl(HttpClient browser)
    {
        var (waiting, seen) = (new Queue<string>(["/ventspils/matches", "/ventspils/matches?show=more", "/ventspils/matches?lang=lv", "/ventspils/api/v1/matches", "/ventspils/learn/occupations"]), new Dictionary<string, string>());
        while (waiting.TryDequeue(out var path))
        {
            if (seen.ContainsKey(path) || seen.Count > 80)
                continue;
            var answer = await browser.GetAsync(path);
            if (answer.StatusCode is not HttpStatusCode.OK)
                continue;
            var body = await answer.Content.ReadAsStringAsync();
            var page = path.Contains("/api/", StringComparison.Ordinal) ? null : new HtmlParser().ParseDocument(body);
            seen.Add(path, page?.QuerySelector("main")?.TextContent ?? body);
            foreach (var link in page?.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]) ?? [])
            {
                if (Ours().IsMatch(link))
                    waiting.Enqueue(link);
                if (link.StartsWith("/ventspils/openings/", StringComparison.Ordinal))
                    waiting.Enqueue(link.Replace("/openings/", "/api/v1/matches/", StringComparison.Ordinal));
            }
        }
        return [.. seen.Select(s => (s.Key, s.Value))];
    }

    /// <summary>A percentage, two decimals, or points of a hundred.</summary>
    [GeneratedRegex(@"\d\s*%|\d[.,]\d\d\b|\d of 100|\d no 100")]
    private static partial Regex Score();

    [GeneratedRegex("^/ventspils/(matches|openings|learn/occupations|me/plan)")]
    private static partial Regex Ours();
}
