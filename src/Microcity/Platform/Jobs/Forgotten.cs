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
}
