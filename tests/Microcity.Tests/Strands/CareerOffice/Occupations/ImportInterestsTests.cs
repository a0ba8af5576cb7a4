using Microcity.CareerOffice;
using Microcity.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class ImportInterestsTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Fact]
    public void Rule14_The_public_tables_give_these_counts_and_this_list()
    {
        var view = RealLists.View("esco-v1.1.1");
        var known = OccupationInterests.Of(view, Real());
        Assert.Equal((2473, 390, 135), (Of(InterestSource.Forward), Of(InterestSource.Reverse), Of(InterestSource.Estimated)));
        Assert.Equal(9, view.Of(ConceptKind.Occupation).Count() - known.Count);
        var developer = known["http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1"].Values;
        Assert.Equal([3.6488, 5.5675, 2.1812, 1.7975, 1.8213, 5.67], developer.Select(v => Math.Round(v, 4)));

        double[] row1 = [16, 14, 4, 7, 8, 11];
        var byCode = view.Of(ConceptKind.Occupation).GroupBy(o => view.Code(o)!).ToDictionary(g => g.Key, g => known.GetValueOrDefault(view.Uri(g.First())));
        Assert.Equal([.9082, .7891, .6766], new[] { "2144.1.11", "7212.3", "2512.4" }.Select(c => Math.Round(InterestFit.Of(row1, byCode[c]!.Values)!.Value, 4)));

        var all = view.Of(ConceptKind.Occupation).Where(o => known.ContainsKey(view.Uri(o))).Select(o => new InterestedOccupation(view.Uri(o), known[view.Uri(o)].Values, view.Code(o)![..3], Here: false)).ToList();
        var list = FitList.Of(ScoreRulesTests.Of(30, 25, 10, 15, 20, 22), all);
        Assert.Equal(20, list.Count);
        Assert.Equal([("forester", .985), ("forestry adviser", .9727)], list.Take(2).Select(f => (Name(f), Math.Round(f.R!.Value, 4))));
        Assert.Equal(
            [("chemical production manager", .7526), ("chemical processing supervisor", .7526), ("power plant manager", .7291), ("aircraft marshaller", .7187), ("airspace manager", .7187), ("aquaculture hatchery manager", .7041)],
            list.Skip(14).Select(f => (Name(f), Math.Round(f.R!.Value, 4))));

        int Of(InterestSource source) => known.Values.Count(k => k.Source == source);
        string Name(FittingOccupation fit) => view.Label(view.Find(fit.Occupation.Uri)!.Value, "en")!;
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_import_replaces_our_estimate_and_a_second_one_replaces_the_first(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var (import, read) = (inside.ServiceProvider.GetRequiredService<ImportInterests>(), inside.ServiceProvider.GetRequiredService<ReadInterests>());
        Assert.Equal("career-office.interests-missing", (await import.Run(null, new InterestFiles())).Refusal!.Reasons[0].Code);
        for (var turn = 0; turn < 2; turn++)
        {
            var files = Made(turn);
            Assert.Equal(1, (await import.Run(null, files)).Value!.Of(InterestSource.Forward));
        }
        var now = await read.Run();
        Assert.Equal([2, 6, 1, 1, 1, 5], now.Known["http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1"].Values);
    }

    private static InterestFiles Made(int turn)
    {
        var files = new InterestFiles();
        Assert.Null(Add("a.csv", "O*NET-SOC Code,Title,Element ID,Element Name,Scale ID,Scale Name,Data Value\n" + string.Join('\n', new[] { "Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional" }.Zip([1 + turn, 6, 1, 1, 1, 5], (n, v) => $"15-1252.00,Software Developers,x,{n},OI,x,{v}"))));
        Assert.Null(Add("b.csv", "About,\nO*NET Id,ESCO or ISCO URI,Type of Match\n15-1252.00,http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1,closeMatch\n"));
        Assert.Null(Add("c.csv", "ESCO/ISCO Code,ESCO/ISCO Title,O*NET-SOC 2019 Code\n9999.1,x,15-1252.00\n"));
        Assert.Null(Add("d.csv", "Something,else\n1,2\n"));
        Assert.Single(files.Others);
        return files;

        Platform.Refusal? Add(string name, string text) => files.Add(name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private static InterestFiles Real()
    {
        var files = new InterestFiles();
        foreach (var path in new[] { "onet-29.2/interests.csv.gz", "onet-esco-crosswalk/crosswalk_onet_to_esco_official.csv.gz", "onet-esco-crosswalk/crosswalk_esco_to_onet_official_reverse.csv.gz" })
        {
            using var content = File.OpenRead(SharedData.At(path));
            Assert.Null(files.Add(path, content));
        }
        return files;
    }
}
