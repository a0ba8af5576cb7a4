namespace Microcity.Platform;

/// <summary>Printed once on the console of an empty installation; opens <c>/setup</c> (T15).</summary>
public sealed class SetUpToken : Row
{
    public required byte[] Hash { get; init; }
    public DateTime ExpiresAt { get; init; }
}

internal sealed class SetUpTokenTable : InstallationTable<SetUpToken>;
