using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>The verbs of skills lists as an operator types them.</summary>
[Collection("Console")]
public sealed class ListVerbTests
{
    [Fact]
    public async Task Import_tells_what_came_and_a_second_run_changes_nothing()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var folder = Download(house, new SmallEsco());
        var (code, said, _) = await Type(house, "import-taxonomy", folder);
        Assert.Equal(0, code);
        Assert.Contains("ESCO 9.9.1 is here now: esco-9.9.1-", said, StringComparison.Ordinal);
        Assert.Contains("Skills: 4 (skill 3, knowledge 1, untyped 0)", said, StringComparison.Ordinal);
        Assert.Contains("Occupation to skill: 3 (essential 2, optional 1), usable 3", said, StringComparison.Ordinal);
        (code, said, _) = await Type(house, ["import-taxonomy", .. Directory.GetFiles(folder), "--city", "ventspils"]);
        Assert.Equal(0, code);
        Assert.Contains("was here already, nothing changed", said, StringComparison.Ordinal);
        Assert.Contains("ventspils uses ESCO 9.9.1 from now on.", said, StringComparison.Ordinal);
        Assert.Contains("ventspils uses ESCO 9.9.1 already.", (await Type(house, "import-taxonomy", folder, "--city", "ventspils")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_download_names_what_is_missing_and_tells_what_differs()
    {
        await using var house = await House.Open(Engine.Sqlite);
        await Type(house, "import-taxonomy", Download(house, new SmallEsco()));
        var later = new SmallEsco("9.9.2");
        later.English.Remove("skills_en.csv");
        later.Relations.Remove("occupationSkillRelations.csv");
        later.English["occupations_en.csv"] = later.English["occupations_en.csv"].Replace(",welder,", ",welding worker,", StringComparison.Ordinal);
        var (code, said, error) = await Type(house, "import-taxonomy", Download(house, later));
        Assert.Equal(1, code);
        Assert.Contains("Files are missing: skills, occupationSkillRelations.", error, StringComparison.Ordinal);
        Assert.Contains("From ESCO 9.9.1 to ESCO 9.9.2:", said, StringComparison.Ordinal);
        Assert.Contains("renamed: welder → welding worker", said, StringComparison.Ordinal);
        Assert.DoesNotContain("9.9.2", (await Type(house, "drop-taxonomy")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_list_is_compared_with_the_one_that_is_here()
    {
        await using var house = await House.Open(Engine.Sqlite);
        var later = new SmallEsco("9.9.2");
        later.English["skills_en.csv"] += $"K,{SmallEsco.Home}skill/e,knowledge,transversal,laser welding,,,released,x\n";
        await Type(house, "import-taxonomy", Download(house, later));
        var said = (await Type(house, "import-taxonomy", Download(house, new SmallEsco()))).Said;
        Assert.Contains("From ESCO 9.9.1 to ESCO 9.9.2:", said, StringComparison.Ordinal);
        Assert.Contains("new: laser welding", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_reach_every_city_that_uses_the_list_and_a_used_list_is_not_dropped()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await Type(house, "import-taxonomy", Download(house, new SmallEsco()), "--city", "ventspils");
        var names = Path.Combine(house.Folder, "names.csv");
        await File.WriteAllTextAsync(names, $"language,conceptUri,labelIndex,label\nlv,{SmallEsco.Home}skill/a,0,metināt\nde,{SmallEsco.Home}skill/a,0,schweißen\nlv,urn:none,0,x\n");
        var (code, said, _) = await Type(house, "import-labels", names, "--language", "lv");
        Assert.Equal(0, code);
        Assert.Contains("names.csv: found in the list 1, not in it 1", said, StringComparison.Ordinal);
        Assert.Contains("not in the list: urn:none", said, StringComparison.Ordinal);
        Assert.Contains("ventspils uses ESCO 9.9.1 from now on.", said, StringComparison.Ordinal);

        var lists = (await Type(house, "drop-taxonomy")).Said.Split('\n').Where(l => l.StartsWith("esco", StringComparison.Ordinal)).Select(l => l.Split(' ')[0]).ToList();
        Assert.Equal(2, lists.Count);
        foreach (var list in lists)
        {
            var refused = await Type(house, "drop-taxonomy", list);
            Assert.Equal(1, refused.Code);
            Assert.Contains("ventspils", refused.Error, StringComparison.Ordinal);
        }
        await Type(house, "import-taxonomy", Download(house, new SmallEsco("9.9.3")));
        var unused = (await Type(house, "drop-taxonomy")).Said.Split('\n').Single(l => l.StartsWith("esco-9.9.3", StringComparison.Ordinal)).Split(' ')[0];
        Assert.Equal(0, (await Type(house, "drop-taxonomy", unused)).Code);
        Assert.DoesNotContain("9.9.3", (await Type(house, "drop-taxonomy")).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "import-taxonomy")]
    [InlineData(1, "import-taxonomy", "/nowhere")]
    [InlineData(1, "import-taxonomy", "/dev/null")]
    [InlineData(1, "import-taxonomy", "/tmp", "--city", "nowhere")]
    [InlineData(2, "import-labels")]
    [InlineData(1, "import-labels", "/dev/null")]
    [InlineData(1, "drop-taxonomy", "esco-0.0.0-00000000.mctax")]
    public async Task Wrong_usage_is_2_and_what_failed_is_1(int code, params string[] typed)
    {
        await using var house = await House.Open(Engine.Sqlite);
        Assert.Equal(code, (await Type(house, typed)).Code);
    }

    private static string Download(House house, SmallEsco download)
    {
        var folder = Directory.CreateDirectory(Path.Combine(house.Folder, "downloads", RandomId.New().ToString("N"))).FullName;
        foreach (var source in download.Sources)
        {
            using var file = File.Create(Path.Combine(folder, source.Name));
            using var bytes = source.Open();
            bytes.CopyTo(file);
        }
        return folder;
    }

    private static async Task<(int Code, string Said, string Error)> Type(House house, params string[] typed)
    {
        var (screen, errors) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var error = new StringWriter();
        Console.SetOut(said);
        Console.SetError(error);
        try
        {
            var code = await CommandLine.Run(House.Modules, [.. typed, "--data", house.Folder]);
            return (code, said.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(screen);
            Console.SetError(errors);
        }
    }
}
