namespace Microcity.Platform;

/// <summary>A bad row as a sentence: its number, the column, what stands there, what is expected.</summary>
public static class FaultWords
{
    public static string Say(Say say, RowFault fault)
    {
        var expected = say[fault.ExpectedKey, fault.Values];
        var column = Column(say, fault);
        return column is null ? say["platform.import.fault-row", ("row", fault.Row), ("expected", expected)]
            : fault.Value.Length == 0 ? say["platform.import.fault-missing", ("row", fault.Row), ("column", column), ("expected", expected)]
            : say["platform.import.fault-value", ("row", fault.Row), ("column", column), ("value", fault.Value), ("expected", expected)];
    }

    /// <summary>What the column is called; null if the whole row is meant.</summary>
    public static string? Column(Say say, RowFault fault) => fault.Column is { Length: > 0 } heading ? heading : fault.At is { } at ? say[at.TextKey] : null;

    /// <summary>All bad rows as one no, for who sends a file and looks at nothing.</summary>
    public static Refusal Refusal(Say say, IReadOnlyList<RowFault> faults) => Platform.Refusal.Content(
    [
        .. faults.Select(f => new Reason("platform.import-row", "platform.reason.import-row", [("sentence", Say(say, f))], [new("platform.remedy.import-row")])),
    ]);
}
