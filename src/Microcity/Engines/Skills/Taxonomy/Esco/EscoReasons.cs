using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Why an official download is not taken (rule 3), each with what would help.</summary>
internal static class EscoReasons
{
    public const long LargestZip = 200L << 20, LargestUnpacked = 1L << 30;

    private static readonly Remedy BothZips = new("skills.remedy.both-zips");
    private static readonly Remedy Again = new("skills.remedy.download-again");

    public static Refusal Nothing => new(RefusalKind.Content, [NothingThere()]);

    public static Reason NothingThere() => new("skills.esco-nothing", "skills.reason.esco-nothing", [], [BothZips]);

    public static Reason Missing(IReadOnlyList<string> stems) =>
        new("skills.esco-missing", "skills.reason.esco-missing", [("files", string.Join(", ", stems))], [BothZips]);

    public static Reason MissingColumn(string file, string column) =>
        new("skills.esco-column", "skills.reason.esco-column", [("file", file), ("column", column)], [Again]);

    public static Reason ForeignUri(string file, int row, string uri) =>
        new("skills.esco-uri", "skills.reason.esco-uri", [("file", file), ("row", row), ("uri", uri)], [Again]);

    public static Reason UnreadableRow(string file, int row) =>
        new("skills.esco-row", "skills.reason.esco-row", [("file", file), ("row", row)], [Again]);

    public static Reason Circle(IReadOnlyList<string> uris) =>
        new("skills.esco-circle", "skills.reason.esco-circle", [("uris", string.Join(" → ", uris))], [Again]);

    public static Reason Dangling(string file, int dangling, int of) =>
        new("skills.esco-dangling", "skills.reason.esco-dangling", [("file", file), ("dangling", dangling), ("of", of)], [new("skills.remedy.same-version")]);

    public static Reason Broken(string file) => new("skills.esco-broken", "skills.reason.esco-broken", [("file", file)], [Again]);

    public static Reason TooLarge(string file) => new("skills.esco-large", "skills.reason.esco-large", [("file", file)], [BothZips]);

    public static Reason TooMuch() => new("skills.esco-unpacked", "skills.reason.esco-unpacked", [], [BothZips]);

    public static Reason LeadsOut(string file, string path) =>
        new("skills.esco-path", "skills.reason.esco-path", [("file", file), ("path", path)], [Again]);

    public static Reason TwoFiles(string file) => new("skills.esco-twice", "skills.reason.esco-twice", [("file", file)], [new("skills.remedy.same-version")]);

    public static Reason TwoVersions(IReadOnlyList<string> versions) =>
        new("skills.esco-versions", "skills.reason.esco-versions", [("versions", string.Join(", ", versions))], [new("skills.remedy.same-version")]);

    public static Reason NoVersion() => new("skills.esco-version", "skills.reason.esco-version", [], [new("skills.remedy.keep-names")]);
}
