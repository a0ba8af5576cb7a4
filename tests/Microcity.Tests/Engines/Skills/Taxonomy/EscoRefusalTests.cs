using System.Text;
using CsCheck;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class EscoRefusalTests
{
    [Fact]
    public void Rule1_Columns_are_bound_by_name_and_files_by_stem()
    {
        var download = new SmallEsco();
        download.English["occupations_en.csv"] =
            "code,description,status,altLabels,preferredLabel,iscoGroup,conceptUri\n" + $"7212.1,Welds.,released,metal welder,welder,7212,{SmallEsco.Home}occupation/o\n";
        foreach (var name in download.Relations.Keys.ToList())
        {
            download.Relations.Remove(name, out var text);
            download.Relations[name.Replace(".csv", "_en.csv", StringComparison.Ordinal)] = text!;
        }
        var view = View(download);
        var welder = view.Search("metal welder", "en", null, 1)[0];
        Assert.Equal(("welder", "7212.1"), (view.Label(welder, "en"), view.Code(welder)));
        Assert.Equal((2, 1), (view.Essential[welder].Length, view.Optional[welder].Length));
    }

    [Fact]
    public void Rule2_Odd_rows_are_survived_and_listed()
    {
        var download = new SmallEsco();
        download.English["skills_en.csv"] = "\uFEFF" + download.English["skills_en.csv"].Replace("\n", "\r\n", StringComparison.Ordinal)
            + $"K,{SmallEsco.Home}skill/e,,, solder ,\"solder\r\nsoldering\",,withdrawn,x\r\n";
        download.English["skillGroups_en.csv"] = download.English["skillGroups_en.csv"].Replace(",S7", ",", StringComparison.Ordinal);
        var read = Read(download).Value!;
        var warnings = read.Warnings.ToDictionary(w => w.Kind, w => w.Count);
        Assert.Equal(1, warnings[WarningKind.ByteOrderMark]);
        Assert.Equal((1, 1), (warnings[WarningKind.NoSkillType], warnings[WarningKind.NoReuseLevel]));
        Assert.Equal((1, 1), (warnings[WarningKind.BlanksAroundNames], warnings[WarningKind.RepeatedNames]));
        Assert.Equal((1, 1), (warnings[WarningKind.NotReleased], warnings[WarningKind.NoCode]));
        var view = TaxonomyView.Open(TaxonomyCompiler.Compile(read.Input));
        var solder = view.Find(SmallEsco.Home + "skill/e")!.Value;
        Assert.Equal(("solder", false), (view.Label(solder, "en"), view.Offered(solder)));
        Assert.Empty(view.Search("solder", "en", null, 5));
        Assert.Equal("g", view.Code(view.Find(SmallEsco.Home + "skill/g")!.Value));
        Assert.Contains(view.Find(SmallEsco.Home + "skill/d")!.Value, view.Graph.Languages);
    }

    [Fact]
    public void Rule3_Everything_that_is_wrong_is_said_at_once()
    {
        var download = new SmallEsco();
        download.English.Remove("ISCOGroups_en.csv");
        download.English["occupations_en.csv"] = download.English["occupations_en.csv"].Replace("preferredLabel", "name", StringComparison.Ordinal);
        download.English["skills_en.csv"] += "K,http://elsewhere.example/skill/z,knowledge,transversal,z,,,released,z\n";
        download.Relations["broaderRelationsSkillPillar.csv"] += $"x,{SmallEsco.Home}skill/a,y,{SmallEsco.Home}skill/c\n";
        Assert.Equal(
            ["skills.esco-circle", "skills.esco-column", "skills.esco-missing", "skills.esco-uri"],
            Read(download).Refusal!.Reasons.Select(r => r.Code).Distinct().Where(c => c != "skills.esco-dangling").Order());
    }

    [Fact]
    public void Rule3_More_than_one_dangling_relation_in_a_hundred_is_refused()
    {
        var download = new SmallEsco();
        download.Relations["occupationSkillRelations.csv"] += $"{SmallEsco.Home}occupation/none,optional,x,{SmallEsco.Home}skill/a\n";
        Assert.Equal("skills.esco-dangling", Assert.Single(Read(download).Refusal!.Reasons).Code);
    }

    [Fact]
    public void Rule3_Two_versions_no_version_two_files_and_ways_out_are_refused()
    {
        var (one, two) = (new SmallEsco("9.9.1"), new SmallEsco("9.9.2"));
        string Code(params EscoSource[] sources) => Assert.Single(EscoPackage.Open(sources).Refusal!.Reasons).Code;
        Assert.Equal("skills.esco-versions", Code(one.Sources[0], two.Sources[1]));
        Assert.Equal("skills.esco-version", Code(SmallEsco.Source("esco.zip", SmallEsco.Zip(one.English))));
        Assert.Equal("skills.esco-nothing", Code());
        Assert.Equal("skills.esco-path", Code(SmallEsco.Source("1.1.1.zip", SmallEsco.Zip([new("../skills_en.csv", "x")]))));
        Assert.Equal("skills.esco-twice", Code(one.Sources[0], SmallEsco.Source("1.zip v9.9.1.zip", SmallEsco.Zip([new("skills_en.csv", "conceptUri\n")]))));
        Assert.Equal("skills.esco-large", Code(one.Sources[0] with { Length = (200L << 20) + 1 }));
        Assert.Equal("skills.esco-broken", Code(SmallEsco.Source("9.9.1.zip", Encoding.ASCII.GetBytes("no zip at all"))));
    }

    [Fact]
    public void Rule3_A_file_that_is_not_what_was_packed_is_refused()
    {
        var zip = SmallEsco.Zip(new SmallEsco().Relations);
        for (var i = 0; i < zip.Length; i++)
        {
            // A bit of the compressed rows: the stream still opens, its content is another.
            var bytes = (byte[])zip.Clone();
            bytes[i] ^= 1;
            var opened = EscoPackage.Open([SmallEsco.Source("9.9.1.zip", bytes)]);
            if (opened.Done)
                Assert.All(opened.Value.Files, f => Assert.Equal(new SmallEsco().Relations[f.Name], Encoding.UTF8.GetString(f.Bytes)));
        }
    }

    [Fact]
    public void Ten_thousand_damaged_downloads_end_in_a_named_refusal_or_give_only_whole_files()
    {
        var download = new SmallEsco();
        var (english, relations) = (SmallEsco.Zip(download.English), SmallEsco.Zip(download.Relations));
        var whole = Read(download).Value!.Input.Sources.Select(s => s.Sha256).ToHashSet();
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte).Array[1, 4], Gen.Int[0, 300]).Sample(
            (first, changes, cut) =>
            {
                var damaged = Damage(first ? english : relations, changes, cut);
                var opened = EscoPackage.Open([SmallEsco.Source("9.9.1 a.zip", first ? damaged : english), SmallEsco.Source("9.9.1 b.zip", first ? relations : damaged)]);
                var read = opened.Done ? EscoRead.Of(opened.Value) : opened.Refusal;
                if (read.Done)
                    Assert.All(read.Value.Input.Sources, s => Assert.Contains(s.Sha256, whole));
                else
                    Assert.All(read.Refusal.Reasons, r => Assert.StartsWith("skills.esco-", r.Code, StringComparison.Ordinal));
            },
            iter: 10_000);
    }

    private static byte[] Damage(byte[] zip, (int At, byte Value)[] changes, int cut)
    {
        var bytes = zip[..^(cut < 50 ? cut : 0)];
        foreach (var (at, value) in changes)
            bytes[at % bytes.Length] = value;
        return bytes;
    }

    private static Outcome<EscoRead> Read(SmallEsco download) => EscoPackage.Open(download.Sources) is { Done: true } opened
        ? EscoRead.Of(opened.Value!)
        : throw new InvalidOperationException("It did not open.");

    private static TaxonomyView View(SmallEsco download) => TaxonomyView.Open(TaxonomyCompiler.Compile(Read(download).Value!.Input));
}
