namespace Microcity.Platform;

/// <summary>What social media show of a page: as much as they show, cut at a word.</summary>
public static class ShareText
{
    public const int LongestTitle = 70;
    public const int LongestDescription = 160;

    public static string Cut(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var at = line.LastIndexOf(' ', most - 2);
        return line[..(at > 0 ? at : most - 2)].TrimEnd(',', ';', ':', '.', '–') + " …";
    }
}
