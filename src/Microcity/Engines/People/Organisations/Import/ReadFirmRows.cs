using Microcity.Platform;
using Folding = Microcity.Matching.Folding;

namespace Microcity.People;

/// <summary>
/// Makes firms of the rows of a file. Rows with one register number, or one name where no number is given, are one firm: what one row
/// says of it holds for all, and two that say otherwise of the same are a fault of the later one.
/// </summary>
internal static class ReadFirmRows
{
    public static (List<(int Number, FirmContent Firm)> Rows, List<RowFault> Faults) Run(IReadOnlyList<FoundRow> found, string country)
    {
        var (read, faults) = (new List<(FoundRow Row, FirmContent Firm)>(), new List<RowFault>());
        foreach (var row in found)
        {
            faults.AddRange(ReadFirmRow.Run(row, country, out var content));
            if (content is not null)
                read.Add((row, content));
        }
        var numbers = read.Where(r => r.Firm.Number is not null).GroupBy(r => r.Firm.Key).ToDictionary(g => g.Key, g => g.Select(r => r.Firm.Number!).Distinct().ToList());
        var firms = new Dictionary<string, (int Row, FirmContent Firm)>();
        var contacts = new Dictionary<(string Firm, string Name), (int Row, ContactContent Contact)>();
        var rows = new List<(int Number, string Firm, ContactContent? Contact)>();
        foreach (var (row, said) in read)
        {
            var known = numbers.GetValueOrDefault(said.Key);
            var firm = said with { Number = said.Number ?? (known is [var only] ? only : null) };
            var same = firm.Number ?? "name " + firm.Key;
            var first = firms.TryGetValue(same, out var earlier) ? earlier : (Row: row.Number, Firm: firm);
            var named = (same, Folding.Fold(firm.Contact?.Name ?? ""));
            var before = firm.Contact is { } contact ? contacts.TryGetValue(named, out var met) ? met : (Row: row.Number, Contact: contact) : default;
            var fault = said.Number is null && known?.Count > 1 ? Fault(row, FirmColumn.Number, "people.expected.which-firm")
                : Otherwise(first.Firm, firm) is { } column ? Fault(row, column, "people.expected.same-firm", ("row", first.Row))
                : before.Contact != firm.Contact ? Fault(row, FirmColumn.Contact, "people.expected.same-contact", ("row", before.Row))
                : null;
            if (fault is not null)
            {
                faults.Add(fault);
                continue;
            }
            firms[same] = (first.Row, first.Firm with { Website = first.Firm.Website ?? firm.Website, Kind = first.Firm.Kind ?? firm.Kind });
            if (firm.Contact is not null)
                contacts[named] = before;
            rows.Add((row.Number, same, firm.Contact));
        }
        return ([.. rows.Select(r => (r.Number, firms[r.Firm].Firm with { Contact = r.Contact }))], faults);
    }

    private static ImportColumn? Otherwise(FirmContent first, FirmContent later) =>
        first.Website is { } site && later.Website is { } other && site != other ? FirmColumn.Website
        : first.Kind is { } kind && later.Kind is { } another && kind != another ? FirmColumn.Kind
        : first.Key != later.Key ? FirmColumn.Name
        : null;

    private static RowFault Fault(FoundRow row, ImportColumn column, string expected, params (string Name, object? Value)[] values)
    {
        // The name of a contact may stand in two columns; it is mended where it stands.
        var at = column == FirmColumn.Contact && row[column] is null ? FirmColumn.FamilyName : column;
        return new(row.Number, at, row.Heading(at), row[at] ?? "", expected, values);
    }
}
