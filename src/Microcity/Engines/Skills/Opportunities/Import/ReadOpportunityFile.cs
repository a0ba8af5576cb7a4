using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Finds the openings in a file, whatever it is: a table, job adverts as JSON, or a page that holds such adverts.</summary>
internal static class ReadOpportunityFile
{
    public const int MostBytes = 10 << 20;
    public const int MostRows = 20_000;

    public static Refusal TooLarge => No("skills.file-large", "skills.reason.file-large", "skills.remedy.file-parts", ("most", MostBytes >> 20));

    public static Outcome<FoundPosting[]> Run(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            return TooLarge;
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..])
            return No("skills.file-workbook", "skills.reason.file-workbook", "skills.remedy.file-workbook");
        if (FileText.Of(bytes) is not { } text)
            return No("skills.file-no-text", "skills.reason.file-no-text", "skills.remedy.file-kinds");
        var found = Find(text, out var refusal);
        if (found is null)
            return refusal!;
        if (found.Count > MostRows)
            return No("skills.file-rows", "skills.reason.file-rows", "skills.remedy.file-parts", ("most", MostRows));
        return found.ToArray();
    }

    private static IReadOnlyList<FoundPosting>? Find(string text, out Refusal? refusal)
    {
        var begin = text.AsSpan().TrimStart();
        refusal = begin.Length == 0 ? No("skills.file-empty", "skills.reason.file-empty", "skills.remedy.file-kinds") : null;
        if (begin.Length == 0)
            return null;
        IReadOnlyList<FoundPosting>? found;
        switch (begin[0])
        {
            case '{' or '[':
                found = ReadJobPostings.Json(text, MostRows);
                refusal = found is null ? No("skills.file-json", "skills.reason.file-json", "skills.remedy.file-whole") : found.Count == 0 ? NoAdverts() : null;
                break;
            case '<':
                found = ReadJobPostings.Page(text, MostRows);
                refusal = found.Count == 0 ? NoAdverts() : null;
                break;
            default:
                found = ReadCsvPostings.Run(text, MostRows);
                refusal = found is null ? No("skills.file-columns", "skills.reason.file-columns", "skills.remedy.file-template") : found.Count == 0 ? No("skills.file-empty", "skills.reason.file-empty", "skills.remedy.file-kinds") : null;
                break;
        }
        return refusal is null ? found : null;
    }

    private static Refusal NoAdverts() => No("skills.file-adverts", "skills.reason.file-adverts", "skills.remedy.file-kinds");

    private static Refusal No(string code, string textKey, string remedyKey, params (string Name, object? Value)[] values) =>
        Refusal.Content(new Reason(code, textKey, values, [new(remedyKey, null, values)], Field: "file"));
}
