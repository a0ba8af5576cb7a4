using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>A made-up module with a number that a made-up law changes on 25 November 2026.</summary>
public sealed class PlantedSettingsModule : Module
{
    public override string Name => "planted";

    public override Type? Settings => typeof(PlantedSettings);

    public static Installation Installation { get; } = new([.. House.Modules.Modules, new PlantedSettingsModule()]);

    /// <summary>Latvia's pack, in which this law and another age of consent begin on that day.</summary>
    public static CountryPacks Packs { get; } = new(new Dictionary<string, CountryPack>
    {
        ["lv"] = CountryPack.Read("lv", LatvianHolidays.PackText
            .Replace("""33. pants", "link": "https://likumi.lv/ta/id/300099" }""", """33. pants" }, { "from": "2026-11-25", "value": 16, "source": "Jauns likums" }""", StringComparison.Ordinal)
            .Replace("\"platform\": {", """
                "planted": { "hours": [
                  { "from": "2020-01-01", "value": 7, "source": "Darba likums" }, { "from": "2026-11-25", "value": 6, "source": "Grozījumi Darba likumā" }
                ] }, "platform": {
                """, StringComparison.Ordinal), Installation),
    });
}

public sealed record PlantedSettings
{
    [SettingWords("planted.hours", Least = 1, Most = 12)]
    public LegalNumber Hours { get; init; } = new(8);
}
