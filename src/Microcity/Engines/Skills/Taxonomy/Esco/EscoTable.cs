using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Microcity.Skills;

/// <summary>Reads one file row by row; columns are asked for by name, and a field that a short row lacks is empty.</summary>
internal sealed class EscoTable : IDisposable
{
    private readonly CsvParser parser;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public EscoTable(EscoFile file)
    {
        File = file;
        var how = new CsvConfiguration(CultureInfo.InvariantCulture) { CacheFields = true, BadDataFound = bad => Unreadable ??= bad.Context.Parser!.Row };
        parser = new(new StreamReader(new MemoryStream(file.Bytes), Encoding.UTF8), how);
        if (!parser.Read())
            return;
        for (var i = 0; i < parser.Count; i++)
            columns.TryAdd(parser[i].Trim(), i);
        Width = parser.Count;
    }

    public EscoFile File { get; }

    /// <summary>Number of columns.</summary>
    public int Width { get; }

    /// <summary>Number of fields of this row.</summary>
    public int Fields => parser.Count;

    /// <summary>As a spreadsheet counts it: the header is 1.</summary>
    public int Row => parser.Row;

    /// <summary>The first row with quotes that do not close.</summary>
    public int? Unreadable { get; private set; }

    public IEnumerable<string> Missing => EscoColumns.Of(File.Stem).Where(name => !columns.ContainsKey(name));

    public bool Read() => parser.Read();

    public string this[string column] => columns.TryGetValue(column, out var at) && at < parser.Count ? parser[at] : "";

    public void Dispose() => parser.Dispose();
}
