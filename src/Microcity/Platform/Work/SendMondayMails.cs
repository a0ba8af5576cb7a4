using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// The list of Today by mail on Monday, for those who live in their mail: what sort of thing is promised for which day, and no names of
/// anybody (platform rule 7). Nothing goes out to whom nothing waits for.
/// </summary>
public sealed class SendMondayMails(CityDb db, CityContext city, Colleagues colleagues, CityAddress address, PersonRegister persons, Here here, IServiceProvider services)
{
    /// <summary>So many rows fit on a page.</summary>
    private const int Most = 40;

    public static CityJob Weekly { get; } = new("monday-mail", "0 0 7 ? * MON", (services, stop) => services.GetRequiredService<SendMondayMails>().Run(stop));

    /// <returns>How many mails were written.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var officers = (await colleagues.With(Permissions.Work, stop)).Select(o => o.Id).ToList();
        var accounts = await db.Set<Account>().AsNoTracking().Where(a => officers.Contains(a.PersonId) && a.State == AccountState.Active).OrderBy(a => a.Id).ToListAsync(stop);
        var written = 0;
        foreach (var account in accounts)
        {
            var work = await WorkOf(account.PersonId, stop);
            if (work.Groups.Count == 0)
                continue;
            var say = here.In((await persons.Find(account.PersonId, stop))?.Language ?? here.Language);
            var subject = say["platform.monday.subject", ("late", work.Count(Due.Late)), ("today", work.Count(Due.Today)), ("week", work.Count(Due.ThisWeek))];
            db.Add(MailOut.To(account.Email, subject, Body(work, say), here.Now));
            written++;
        }
        await db.SaveChangesAsync(stop);
        return written;
    }

    private async Task<WorkList> WorkOf(Guid person, CancellationToken stop)
    {
        await using var scope = await services.InCity(city.City, actor => actor.IsJob(Weekly.Name));
        await scope.ServiceProvider.GetRequiredService<SeeAsOfficer>().Run(person, stop);
        return await scope.ServiceProvider.GetRequiredService<ShowWork>().Run(stop);
    }

    private string Body(WorkList work, Say say)
    {
        var (body, left) = (new StringBuilder(), Most);
        foreach (var group in work.Groups)
        {
            if (left <= 0)
                break;
            body.Append(say[WorkRules.Heading(group.Due)]).Append('\n');
            foreach (var row in group.Rows.Take(left))
                body.Append("– ").Append(say["platform.monday.row", ("what", say[row.Kind.NameKey]), ("day", row.Item.PromisedOn)]).Append('\n');
            left -= group.Rows.Count;
            body.Append('\n');
        }
        return body.Append(say["platform.monday.link", ("link", address.Of("/work"))]).ToString();
    }
}
