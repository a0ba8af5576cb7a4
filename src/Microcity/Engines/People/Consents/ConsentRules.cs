using System.Security.Cryptography;
using System.Text;
using Microcity.Platform;

namespace Microcity.People;

/// <summary>When an agreement counts, and who may give one.</summary>
public static class ConsentRules
{
    internal const string Purpose = "people.purpose.consent";

    /// <summary>The last decision; of two at one moment the later row.</summary>
    public static ConsentEvent? Last(IEnumerable<ConsentEvent> events) => events.MaxBy(e => (e.At, e.Id));

    /// <param name="wording">Hash of today's wording in the language in which it was given.</param>
    public static bool Holds(ConsentEvent? last, byte[] wording, DateTime now) =>
        last is { Decision: ConsentDecision.Given or ConsentDecision.Confirmed } && Asked(last, wording) && (last.ExpiresAt is not { } end || now < end);

    /// <summary>Whether it was decided on the wording of today.</summary>
    public static bool Asked(ConsentEvent last, byte[] wording) => last.TextHash.AsSpan().SequenceEqual(wording);

    /// <summary>What a guardian agreed to is asked again once its person decides alone.</summary>
    public static bool ToConfirm(ConsentEvent? last, bool holds) => holds && last is { By: ConsentBy.Guardian };

    /// <summary>So long a young person has to keep what a guardian agreed to, before others stop seeing them.</summary>
    public const int ConfirmDays = 30;

    /// <summary>A guardian agreed, its person decides alone since then, and has said nothing in 30 days (T42, O9).</summary>
    /// <param name="decidesFrom">Their first day of deciding alone.</param>
    public static bool Unanswered(ConsentEvent last, DateOnly decidesFrom, DateOnly today) =>
        last is { By: ConsentBy.Guardian, Decision: not ConsentDecision.Withdrawn } && decidesFrom.AddDays(ConfirmDays) <= today;

    public static byte[] HashOf(string wording) => SHA256.HashData(Encoding.UTF8.GetBytes(wording));

    /// <summary>Below the age of consent a guardian decides (T42, O8).</summary>
    public static Refusal? TooYoung(int? birthYear, DateOnly? birthDate, int age, DateOnly today) => birthYear is { } year && today < Ages.From(year, birthDate, age)
        ? new Refusal(RefusalKind.Rule, [new("people.consent-too-young", "people.reason.consent-too-young", [("age", age)], [new("people.remedy.consent-too-young", "/me/guardians")])])
        : null;
}
