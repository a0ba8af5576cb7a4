using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Which files a question takes.</summary>
public static class FileRules
{
    public static Refusal? Unfit(FileField field, FilesAnswer sent) =>
        Refusal.Of([TooMany(field, sent.Files.Count), .. sent.Files.Select(f => Refusal.Of(OtherType(field, f.Name), TooLarge(field, f.Name, f.Bytes)))]);

    public static Refusal? TooMany(FileField field, int count) => count <= field.Most
        ? null
        : Refusal.Malformed(field.Key, "programmes.files-many", "programmes.reason.files-many", new Remedy("programmes.remedy.files-many"), ("most", field.Most));

    public static Refusal? OtherType(FileField field, string name) => field.Types.Contains(Path.GetExtension(name).TrimStart('.'), StringComparer.OrdinalIgnoreCase)
        ? null
        : Refusal.Malformed(field.Key, "programmes.files-type", "programmes.reason.files-type", new Remedy("programmes.remedy.files-type", null, ("types", string.Join(", ", field.Types))), ("name", name));

    public static Refusal? TooLarge(FileField field, string name, long bytes) => bytes <= FileField.LargestFile
        ? null
        : Refusal.Malformed(field.Key, "programmes.files-large", "programmes.reason.files-large", new Remedy("programmes.remedy.files-large"), ("name", name), ("most", FileField.LargestFile / 1024 / 1024));
}
