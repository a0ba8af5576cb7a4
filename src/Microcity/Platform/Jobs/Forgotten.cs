namespace Microcity.Platform;

/// <summary>How long the platform's own rows are kept (T46).</summary>
internal static class Forgotten
{
    public static IReadOnlyList<Retention> OfAccounts { get; } =
    [
        Retention.Of<Session, PlatformSettings>("platform.session", (now, own) => s => s.LastSeenAt < now.AddDays(-own.KeepTracesDays)),
        Retention.Of<Attempt, PlatformSettings>("platform.attempt", (now, own) => a => a.At < now.AddDays(-own.KeepTracesDays)),
        Retention.Of<OneTimeLink, PlatformSettings>("platform.one-time-link", (now, own) => l => l.ExpiresAt < now.AddDays(-own.KeepTracesDays)),
        Retention.Of<IdempotencyEntry>("platform.idempotency-entry", now => e => e.At < now.AddHours(-48)),
        Retention.Of<MailOut, PlatformSettings>("platform.mail-out", (now, own) => m => m.SentAt < now.AddDays(-own.KeepMailDays)),
        Retention.Of<LongJob>("platform.long-job", now => j => j.EndedAt < now.AddDays(-30)),
    ];

    public static IReadOnlyList<Retention> OfWork { get; } =
    [
        Retention.Rows("platform.page-edition", ForgetEditions.Old),
        Retention.Of<Notice>("platform.notice", now => n => n.CreatedAt < now.AddMonths(-Notice.KeptMonths)),
        Retention.Of<TellMe>("platform.tell-me", TellMeRules.Over),
        Retention.Of<Question>("platform.question", now => q => q.AnsweredAt < now.AddMonths(-12)),
        Retention.Of<WorkPromise>("platform.work-promise", now => p => p.GoneOn < DateOnly.FromDateTime(now.AddDays(-400))),
        Retention.Of<WorkChoice>("platform.work-choice", now => c => c.CreatedAt < now.AddDays(-400)),
        Retention.Of<Away>("platform.away", now => a => a.To < DateOnly.FromDateTime(now.AddDays(-30))),
    ];

    /// <summary>An hour longer than an import can be undone.</summary>
    public static IReadOnlyList<Retention> OfImports { get; } =
    [
        Retention.Of<ImportFile>("platform.import-file", now => f => f.CreatedAt < now.AddHours(-ImportFile.KeptHours)),
        Retention.Of<ImportRow>("platform.import-row", now => r => r.CreatedAt < now.AddHours(-ImportRun.UndoHours - 1)),
        Retention.Of<ImportRun>("platform.import-run", now => r => r.CreatedAt < now.AddMonths(-ImportRun.KeptMonths)),
    ];
}
