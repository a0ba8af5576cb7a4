using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class ImportTaxonomyTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_download_is_stored_once_and_opened_from_the_local_file(Engine engine)
    {
        await using var house = await House.Open(engine);
        var first = await Import(house, new SmallEsco().Sources);
        var again = await Import(house, new SmallEsco().Sources);
        Assert.Equal((true, false, first.Value!.Version.Id), (first.Value.New, again.Value!.New, again.Value.Version.Id));

        var files = house.App.Services.GetRequiredService<TaxonomyFiles>();
        var view = await files.View(first.Value.Version.Id);
        Assert.Equal(("esco-9.9.1", first.Value.Version.Sha256), (view.Version, view.Sha256));
        Assert.Same(view, await files.View(first.Value.Version.Id));
        Assert.Single(Directory.GetFiles(Path.Combine(house.Folder, "skills-lists"), "esco-9.9.1-*.mctax"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_broken_download_changes_nothing(Engine engine)
    {
        await using var house = await House.Open(engine);
        var download = new SmallEsco();
        var broken = await Import(house, [download.Sources[0], SmallEsco.Source("v9.9.1.zip", SmallEsco.Zip(download.Relations)[..^40])]);
        Assert.Equal("skills.esco-broken", broken.Refusal!.Reasons[0].Code);
        await using var db = house.App.Services.GetRequiredService<CityConnections>().OpenInstallation();
        Assert.False(await db.Set<TaxonomyVersion>().AnyAsync());
        Assert.False(await db.Set<TaxonomyChunk>().AnyAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule5_A_damaged_or_missing_local_file_is_written_again(Engine engine)
    {
        await using var house = await House.Open(engine);
        var version = (await Import(house, new SmallEsco().Sources)).Value!.Version;
        var file = Path.Combine(house.Folder, "skills-lists", version.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        foreach (var content in new byte[]?[] { null, [], [1, 2, 3], TaxonomyCompiler.Compile(new TaxonomyInput("other", [])) })
        {
            File.Delete(file);
            if (content is not null)
                await File.WriteAllBytesAsync(file, content);
            var fresh = new TaxonomyFiles(house.App.Services.GetRequiredService<CityConnections>(), house.Storage);
            Assert.Equal(version.Sha256, (await fresh.View(version.Id)).Sha256);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Item5_The_official_list_has_the_starter_names_in_Latvian(Engine engine)
    {
        var place = SharedData.At("esco-v1.1.1");
        await using var house = await House.Open(engine);
        var imported = await Import(house, EscoSource.At([place]).Sources!);
        Assert.Equal(13_896, imported.Value!.Version.Counts.Skills);

        var view = await house.App.Services.GetRequiredService<TaxonomyFiles>().View(imported.Value.Version.Id);
        var starter = StarterTaxonomy.View;
        Assert.All(starter.Of(ConceptKind.Skill).Select(starter.Uri).Where(u => !u.StartsWith("urn:", StringComparison.Ordinal)), uri =>
            Assert.Equal(starter.Label(starter.Find(uri)!.Value, "lv"), view.Label(view.Find(uri)!.Value, "lv")));
    }

    private static async Task<Outcome<ImportedTaxonomy>> Import(House house, IReadOnlyList<EscoSource> sources)
    {
        await using var above = house.App.Services.CreateAsyncScope();
        return await above.ServiceProvider.GetRequiredService<ImportTaxonomy>().Run(sources);
    }
}
