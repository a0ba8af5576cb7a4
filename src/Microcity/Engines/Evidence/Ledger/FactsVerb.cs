using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary><c>facts</c> writes the list of all facts; it needs no data.</summary>
internal static class FactsVerb
{
    private static readonly Option<FileInfo> To = new("--to") { Description = "Where to write it.", DefaultValueFactory = _ => new FileInfo("docs/facts.md") };

    public static Command Of(Installation installation)
    {
        var verb = new Command("facts", "Write the list of all facts: fields, units, who records and who hears them.") { To };
        verb.SetAction(async (parsed, stop) =>
        {
            await File.WriteAllTextAsync(parsed.GetValue(To)!.FullName, FactSheet.Write(installation), stop);
            return 0;
        });
        return verb;
    }
}
