namespace Microcity.Skills;

/// <summary>Which ISO 639 code a skill of speaking a language stands for: conditions name languages by code, people hold them as skills.</summary>
public static class LanguageCodes
{
    private const string Skill = "http://data.europa.eu/esco/skill/";

    private static readonly Dictionary<string, string> Known = new()
    {
        [Skill + "0e3493f4-0cad-4fbc-8e02-025f169b8114"] = "fi",
        [Skill + "14ee9f76-3524-43d5-8a1a-5ba8283f8bd7"] = "es",
        [Skill + "1b7e6f56-bc73-4bcc-81ae-09252175d418"] = "et",
        [Skill + "273a28d6-1bd3-4d13-a906-3d75c1cfdfc1"] = "da",
        [Skill + "354b948c-7eef-4ebc-bfd6-f60d7d5acb62"] = "uk",
        [Skill + "4812a4ea-dc55-4dc6-b9b0-4a59bba2c647"] = "de",
        [Skill + "5de39924-769c-4301-82a5-525358dffe50"] = "lv",
        [Skill + "6891bbce-20bf-4afc-bd5e-75bdf54c0165"] = "ru",
        [Skill + "6d3edede-8951-4621-a835-e04323300fa0"] = "en",
        [Skill + "7ee51257-8947-4b69-9bdf-322baf0a6398"] = "sv",
        [Skill + "829f6eb5-0b26-4152-8eb3-82dd32b2b6f2"] = "no",
        [Skill + "87219dfe-a21c-4160-8cc8-1eabf9b16b44"] = "it",
        [Skill + "b3950b87-a980-4cd4-a795-be8a9b63661d"] = "lt",
        [Skill + "e747e77e-0ea1-4001-8b07-1d11946b5f1b"] = "fr",
        [Skill + "f3e9b964-0c2d-46c4-a895-8b3583054d69"] = "pl",
    };

    public static IReadOnlyDictionary<string, string> ByUri => Known;

    public static string? Of(string conceptUri) => Known.GetValueOrDefault(conceptUri);

    /// <summary>The skill of speaking the language; null where the code is not known here.</summary>
    public static string? Uri(string code) => Known.FirstOrDefault(k => k.Value == code).Key;
}
