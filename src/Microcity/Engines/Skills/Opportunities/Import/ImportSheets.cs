using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The tables that go with a file of openings: an example to fill in, and what is wrong with which row.</summary>
internal static class ImportSheets
{
    /// <summary>Column names that are known here, and one row that shows how they are filled in.</summary>
    public static async Task<byte[]> Template(Say say)
    {
        using var file = new MemoryStream();
        await using (var sheet = new CsvWriter(file))
        {
            await sheet.Row([.. say["skills.import.template-columns"].Split('|')]);
            await sheet.Row([
                "V-1", say["skills.import.template-kind"], say["skills.import.template-title"], say["skills.import.template-text"], say["skills.import.template-organisation"], "Ventspils", say["skills.import.template-no"],
                say.Today, say.Today.AddDays(PostingDefaults.DaysOpen), 40, 2, say["skills.import.template-skills"], say["skills.import.template-optional"], "language:lv:B1", "https://example.com/v-1"]);
        }
        return file.ToArray();
    }

    public static async Task<byte[]> Faults(Say say, IReadOnlyList<RowFault> faults)
    {
        using var file = new MemoryStream();
        await using (var sheet = new CsvWriter(file))
        {
            await sheet.Row(say["skills.import.row"], say["skills.import.column"], say["skills.import.value"], say["skills.import.expected"]);
            foreach (var fault in faults)
                await sheet.Row(fault.Row, FaultWords.Column(say, fault) ?? "", fault.Value, say[fault.ExpectedKey, fault.Values]);
        }
        return file.ToArray();
    }
}
