using System.IO.Compression;
using System.Text;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class LabelPackTests
{
    private const string Welding = SmallEsco.Home + "skill/a";

    public static TheoryData<Engine> Engines => House.Engines;

    [Fact]
    public void Rule7_Golden_the_Latvian_part_of_the_multilingual_file()
    {
        using var file = File.OpenRead(Path.Combine(SharedData.At("esco-occupation-labels-multilingual"), "esco_occupation_labels_21_languages.csv.gz"));
        var pack = LabelPack.Read(file.Name, file, new HashSet<string> { "lv" }).Value!;
        Assert.Equal(9_732, pack.Count);
        var place = SharedData.At("esco-v1.1.1");
        var input = EscoRead.Of(EscoPackage.Open(EscoSource.At([place]).Sources!).Value!).Value!.Input;
        var added = pack.AttachTo(input);
        Assert.Equal((9_732, 2_939 + 619), (added.Names["lv"], added.Joined));
        Assert.Equal(3, added.Unknown.Count(u => u.Contains("/occupation/", StringComparison.Ordinal)));
        Assert.Equal(3, added.Unknown.Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule7_Names_join_the_list_and_a_preferred_name_that_is_there_wins(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var above = house.App.Services.CreateAsyncScope();
        var list = (await above.ServiceProvider.GetRequiredService<ImportTaxonomy>().Run(new SmallEsco().Sources)).Value!.Version.Id;
        await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(list));
        var joined = await In(house, s => s.GetRequiredService<TakeLabels>().Run("names.csv", Csv(
            $"lv,{Welding},0,metināt metālu", $"lv,{Welding},1,metinu", $"en,{Welding},0,solder", $"de,{Welding},0,Metall schweißen", "lv,urn:unknown,0,x")));
        Assert.Equal(1, joined.Value);
        var skills = await In(house, s => s.GetRequiredService<ReadCitySkills>().Run());
        var concept = skills.Find(Welding)!.Value;
        Assert.Equal(["de", "en", "lv"], skills.View.Languages);
        Assert.Equal(("metināt metālu", "weld metal"), (skills.Label(concept, "lv").Text, skills.Label(concept, "en").Text));
        Assert.Contains("solder", skills.View.OtherLabels(concept, "en"));
        Assert.Equal([concept], skills.Search("schweissen", "lv", null, 5));

        // The same names again change nothing of what is shown.
        await In(house, s => s.GetRequiredService<TakeLabels>().Run("names.csv", Csv($"lv,{Welding},0,metināt metālu")));
        var again = await In(house, s => s.GetRequiredService<ReadCitySkills>().Run());
        Assert.Equal(skills.View.Languages, again.View.Languages);
        Assert.Equal(skills.View.OtherLabels(concept, "lv"), again.View.OtherLabels(concept, "lv"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Names_for_nothing_in_the_list_are_refused(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var refused = await In(house, s => s.GetRequiredService<TakeLabels>().Run("names.csv", Csv("lv,urn:unknown,0,x")));
        Assert.Equal("skills.labels-foreign", refused.Refusal!.Reasons[0].Code);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "skills.labels-columns")]
    [InlineData("language,conceptUri,labelIndex,label\nlv,urn:x,first,y\n", "skills.labels-row")]
    [InlineData("language,conceptUri,labelIndex,label\nLatvian,urn:x,0,y\n", "skills.labels-row")]
    [InlineData("language,conceptUri,labelIndex,label\n", "skills.labels-none")]
    [InlineData("language,conceptUri,labelIndex,label\nlv,urn:x\n", "skills.labels-broken")]
    [InlineData("", "skills.labels-columns")]
    public void Rule7_A_file_that_is_no_pack_is_refused_by_name(string text, string code) =>
        Assert.Equal(code, LabelPack.Read("names.csv", new MemoryStream(Encoding.UTF8.GetBytes(text))).Refusal!.Reasons[0].Code);

    [Fact]
    public void Rule7_Packed_files_and_files_of_preferred_names_alone_are_read()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write("language,conceptUri,preferredLabel,escoVersion\nde,urn:x,schweißen,1.0.3\n"u8);
        packed.Position = 0;
        Assert.Equal(1, LabelPack.Read("names.csv.gz", packed).Value!.Count);
        Assert.Equal("skills.labels-broken", LabelPack.Read("names.csv.gz", new MemoryStream([0x1F, 0x8B, 1, 2, 3])).Refusal!.Reasons[0].Code);
    }

    private static MemoryStream Csv(params string[] rows) => new(Encoding.UTF8.GetBytes("language,conceptUri,labelIndex,label\n" + string.Join('\n', rows) + "\n"));

    private static async Task<T> In<T>(House house, Func<IServiceProvider, Task<T>> act)
    {
        await using var inside = await house.Inside("ventspils");
        return await act(inside.ServiceProvider);
    }
}
