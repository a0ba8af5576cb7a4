using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>The verb as somebody types it, beside a running server.</summary>
[Collection("Console")]
public sealed class ImportVerbTests
{
    [Fact]
    public async Task Import_names_bad_rows_takes_the_good_ones_and_finds_nothing_new_the_second_time()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var file = Path.Combine(house.Folder, "openings.csv");
        await File.WriteAllTextAsync(file, "title;organisation;place;posted\nWelder;SIA Osta;Ventspils;2024-11-20\nCook;;Ventspils;2024-11-20\n");
        var (code, said) = await Type(house, "import-opportunities", file, "--city", "ventspils", "--preview");
        Assert.Equal(1, code);
        Assert.Contains("Row 3, organisation: nothing there. Expected: who offers it", said, StringComparison.Ordinal);
        Assert.Contains("Would take over: new 1, changed 0, same 0, not readable 1. Nothing was changed.", said, StringComparison.Ordinal);
        Assert.Contains("Taken over: new 1, changed 0, same 0, not readable 1.", (await Type(house, "import-opportunities", file, "--city", "ventspils")).Said, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "title;organisation;place;posted\nWelder;SIA Osta;Ventspils;2024-11-20\n");
        (code, said) = await Type(house, "import-opportunities", file, "--city", "ventspils");
        Assert.Equal((0, true), (code, said.Contains("Nothing new: new 0, changed 0, same 1, not readable 0.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(2, "import-opportunities")]
    [InlineData(2, "import-opportunities", "x.csv")]
    [InlineData(2, "import-opportunities", "x.csv", "--city", "ventspils", "--kind", "circus")]
    [InlineData(2, "import-opportunities", "--nonsense", "--city", "ventspils")]
    [InlineData(2, "import-taxonomy", "--nonsense", "x")]
    [InlineData(1, "import-opportunities", "x.csv", "--city", "ventspils")]
    [InlineData(1, "import-opportunities", "/dev/null", "--city", "nowhere")]
    [InlineData(1, "import-opportunities", "/dev/null", "--city", "ventspils")]
    public async Task Wrong_usage_is_2_and_what_failed_is_1(int code, params string[] typed)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        Assert.Equal(code, (await Type(house, typed)).Code);
    }

    private static async Task<(int Code, string Said)> Type(House house, params string[] typed)
    {
        var screen = Console.Out;
        using var said = new StringWriter();
        Console.SetOut(said);
        try
        {
            return (await CommandLine.Run(House.Modules, [.. typed, "--data", house.Folder]), said.ToString());
        }
        finally
        {
            Console.SetOut(screen);
        }
    }
}
