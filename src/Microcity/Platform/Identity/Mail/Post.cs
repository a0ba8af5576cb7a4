using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Microcity.Platform;

/// <summary>How a mail leaves: by the server that the secret <c>MICROCITY_SMTP</c> names, else as a file in the data folder.</summary>
/// <param name="Send">Throws when the mail was not taken.</param>
public sealed record Post(Func<Letter, CancellationToken, Task> Send)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Such as <c>smtps://user:password@mail.example.lv</c> or <c>smtp://mail.example.lv:587</c>; the sender stands in <c>MICROCITY_MAIL_FROM</c>.</summary>
    public static Post Of(Storage storage) => Secrets.Read("MICROCITY_SMTP") is { } server
        ? new((letter, stop) => BySmtp(new Uri(server), Mime(letter, Secrets.Read("MICROCITY_MAIL_FROM") ?? throw new InvalidOperationException("MICROCITY_MAIL_FROM names no sender.")), stop))
        : new((letter, stop) => ToFile(Path.Combine(storage.Folder, "mail"), letter, stop));

    private static async Task BySmtp(Uri server, MimeMessage message, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        using var smtp = new SmtpClient();
        var tls = server.Scheme == "smtps" ? SecureSocketOptions.SslOnConnect : server.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
        await smtp.ConnectAsync(server.Host, server.Port > 0 ? server.Port : server.Scheme == "smtps" ? 465 : 587, tls, patience.Token);
        if (server.UserInfo.Split(':', 2) is [var user, var password])
            await smtp.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), patience.Token);
        await smtp.SendAsync(message, patience.Token);
        await smtp.DisconnectAsync(quit: true, patience.Token);
    }

    private static async Task ToFile(string folder, Letter letter, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var (file, part) = (Path.Combine(folder, $"{letter.Id:N}.eml"), Path.Combine(folder, $"{letter.Id:N}.part"));
        await Mime(letter, "microcity@localhost").WriteToAsync(part, stop);
        File.Move(part, file, overwrite: true);
    }

    private static MimeMessage Mime(Letter letter, string from)
    {
        var message = new MimeMessage { MessageId = letter.MessageId, Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Body } };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (letter.WayOut is { } wayOut)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{wayOut}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}

/// <param name="Id">Of the row.</param>
/// <param name="MessageId">The same at every try.</param>
public sealed record Letter(Guid Id, string MessageId, string To, string Subject, string Body)
{
    /// <summary>Address that ends such mails when it is posted to.</summary>
    public string? WayOut { get; init; }
}
