namespace Microcity.Platform;

/// <summary>Why an import does not go on.</summary>
public static class ImportRules
{
    /// <summary>Signs that somebody can write over a bad cell.</summary>
    public const int LongestCell = 2_000;

    /// <summary>So many rows are taken over while the page waits; more go on by themselves.</summary>
    public const int AtOnce = 200;

    /// <summary>Two columns of a table cannot be the same thing.</summary>
    public static Refusal? TwiceTheSame(ImportKind kind, IReadOnlyList<string> codes)
    {
        var twice = codes.Where(c => c.Length > 0).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1)?.Key;
        return kind.Columns.FirstOrDefault(c => c.Code == twice) is not null
            ? Refusal.Content(new Reason("platform.column-twice", "platform.reason.column-twice", [], [new("platform.remedy.column-twice")], Field: "columns"))
            : null;
    }

    public static Refusal Running(Guid? job) => new(RefusalKind.Rule,
        [new("platform.import-running", "platform.reason.import-running", [], [new("platform.remedy.import-running", job is { } id ? $"/progress/{id}" : null)])]);

    /// <summary>An import can be undone once, for a day.</summary>
    public static Refusal? NotUndoable(ImportRun run, DateTime now) => run.Undoable(now) ? null : new(RefusalKind.Rule,
        [new("platform.import-final", "platform.reason.import-final", [("hours", ImportRun.UndoHours)], [new("platform.remedy.import-final")])]);
}
