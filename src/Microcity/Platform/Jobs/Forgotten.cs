namespace Microcity.Platform;

/// <summary>How long the platform's own rows are kept (T46).</summary>
internal static class Forgotten
{
    public static IReadOnlyList<Retention> OfAccounts { get; } =
    [
        Retention.Of<Session>("platform.session", now => s => s.LastSeenAt < now.AddDays(-90)),
        Retention.Of<Attempt>("platform.attempt", now => a => a.At < now.AddDays(-90)),
        Retention.Of<OneTimeLink>("platform.one-time-link", now => l => l.ExpiresAt < now.AddDays(-90)),
        Retention.Of<IdempotencyEntry>("platform.idempotency-entry", now => e => e.At < now.AddHours(-48)),
        Retention.Of<MailOut>("platform.mail-out", now => m => m.SentAt < now.AddDays(-30)),
        Retention.Of<LongJob>("platform.long-job", now => j => j.EndedAt < now.AddDays(-30)),
    ];
}
