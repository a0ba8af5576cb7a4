using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Microcity.Tests;

public sealed partial class PictogramTests
{
    [Fact]
    public void Every_pictogram_a_page_or_tile_names_is_drawn()
    {
        var program = Path.Combine(Repository(), "src", "Microcity");
        var drawn = XDocument.Load(Path.Combine(program, "Web", "icons.svg")).Root!.Elements().Select(s => (string)s.Attribute("id")!).ToHashSet();
        var tiles = File.ReadLines(Path.Combine(program, "Engines", "Skills", "Taxonomy", "Starter", "tiles.csv")).Skip(1).Select(line => line[(line.LastIndexOf(',') + 1)..]).ToList();
        var pages = Directory.EnumerateFiles(program, "*.cshtml", SearchOption.AllDirectories).SelectMany(f => Icon().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToList();
        Assert.Equal(24, tiles.Count);
        Assert.NotEmpty(pages);
        Assert.Empty(tiles.Concat(pages).Except(drawn));
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Microcity.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("<icon name=\"([a-z-]+)\"")]
    private static partial Regex Icon();
}
