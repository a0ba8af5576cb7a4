using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Tells one person something, inside the caller's act: a line on their messages, and a mail with the same sentence in their language. For
/// whom others decide, those are told.
/// </summary>
/// <param name="address">Null where a command runs that serves nobody: then the mail leads nowhere.</param>
public sealed class SendNotice(CityDb db, PersonRegister persons, Here here, CityAddress? address = null)
{
    /// <param name="subjectKey">Text key of the mail's subject; the values fill both.</param>
    /// <param name="textKey">Of the sentence.</param>
    /// <param name="link">Where it leads, below the city.</param>
    public async Task Run(Guid person, string subjectKey, string textKey, string link, CancellationToken stop = default, params (string Name, object? Value)[] values)
    {
        foreach (var told in await persons.Hears(person, stop))
        {
            db.Add(new Notice { PersonId = told, TextKey = textKey, Values = NoticeValues.Write(values), Link = link });
            if (await persons.Reach(told, stop) is not { } email)
                continue;
            var say = here.In((await persons.Find(told, stop))?.Language ?? here.Language);
            db.Add(MailOut.To(email, say[subjectKey, values], address is null ? say[textKey, values] : say["platform.notice.mail", ("text", say[textKey, values]), ("link", address.Of("/me/notices"))], here.Now));
        }
    }
}
