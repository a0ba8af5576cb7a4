using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>A bad row as a sentence: its number, the column, what stands there, what is expected.</summary>
public static class FaultWords
{
    public static string Say(Say say, RowFault fault)
    {
        var expected = say[fault.ExpectedKey, fault.Values];
        var column = fault.Column ?? (fault.Missing is { } missing ? say[missing] : null);
        return column is null ? say["skills.import.fault-row", ("row", fault.Row), ("expected", expected)]
            : fault.Value.Length == 0 ? say["skills.import.fault-missing", ("row", fault.Row), ("column", column), ("expected", expected)]
            : say["skills.import.fault-value", ("row", fault.Row), ("column", column), ("value", fault.Value), ("expected", expected)];
    }
}
