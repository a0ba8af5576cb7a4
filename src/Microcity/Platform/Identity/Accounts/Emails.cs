using System.Net.Mail;

namespace Microcity.Platform;

public static class Emails
{
    /// <summary>As it is stored and compared.</summary>
    public static string Tidy(string email) => email.Trim().ToLowerInvariant();

    public static Refusal? Unreadable(string email) =>
        email.Length <= 254 && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal)
            ? null
            : Refusal.Malformed("email", "platform.email-unreadable", "platform.reason.email-unreadable", new Remedy("platform.remedy.email"));
}
