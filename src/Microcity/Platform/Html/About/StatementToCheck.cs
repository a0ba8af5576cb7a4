namespace Microcity.Platform;

/// <summary>The statement on accessibility asks to be looked over before it is a year old (T58).</summary>
internal static class StatementToCheck
{
    private static readonly Guid Statement = new("a11b0000-0000-7000-8000-000000000058");

    public static WorkKind Kind { get; } = new("platform.statement-to-check", Permissions.Settings, "platform.work.statements", (services, _) =>
    {
        var (asked, last) = (AccessibilityPage.Written.AddMonths(AccessibilityPage.AgeMonths), AccessibilityPage.Written.AddMonths(12));
        IReadOnlyList<WorkItem> items = services.GetRequiredService<Here>().Today < asked ? [] : [new(Statement, last, "platform.work.statement", "/accessibility", ("day", AccessibilityPage.Written))];
        return Task.FromResult(items);
    });
}
