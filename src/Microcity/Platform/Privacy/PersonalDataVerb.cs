using System.CommandLine;

namespace Microcity.Platform;

/// <summary><c>personal-data</c> writes the list of all columns about persons; it needs no data.</summary>
internal static class PersonalDataVerb
{
    private static readonly Option<FileInfo> To = new("--to") { Description = "Where to write it.", DefaultValueFactory = _ => new FileInfo("docs/personal-data.md") };

    public static Command Command()
    {
        var verb = new Command("personal-data", "Write the list of all personal data: what, what for, how long, copied, erased.") { To };
        verb.SetAction(async (parsed, stop) =>
        {
            await File.WriteAllTextAsync(parsed.GetValue(To)!.FullName, PersonalSheet.Write(PersonalColumn.All, new Say(new Texts(), "en", null, default)), stop);
            return 0;
        });
        return verb;
    }
}
