namespace Microcity.Platform;

/// <summary>The tables that go with an import: an example to fill in, and what is wrong with which row.</summary>
internal static class ImportSheets
{
    /// <summary>Names of the columns, and one row that shows how they are filled in.</summary>
    public static async Task<byte[]> Template(ImportKind kind, Say say)
    {
        var columns = kind.Template(say);
        using var file = new MemoryStream();
        await using (var sheet = new CsvWriter(file))
        {
            await sheet.Row([.. columns.Select(c => (object)say[c.Column.TextKey])]);
            await sheet.Row([.. columns.Select(c => c.Example)]);
        }
        return file.ToArray();
    }

    public static async Task<byte[]> Faults(Say say, IReadOnlyList<RowFault> faults)
    {
        using var file = new MemoryStream();
        await using (var sheet = new CsvWriter(file))
        {
            await sheet.Row(say["platform.import.row"], say["platform.import.column"], say["platform.import.value"], say["platform.import.expected"]);
            foreach (var fault in faults)
                await sheet.Row(fault.Row, FaultWords.Column(say, fault) ?? "", fault.Value, say[fault.ExpectedKey, fault.Values]);
        }
        return file.ToArray();
    }
}
