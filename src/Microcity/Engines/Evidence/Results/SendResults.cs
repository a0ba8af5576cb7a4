using System.Text;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>The results by mail on the first of a month, for whoever decides: the sentence, the numbers, and the way to their rows.</summary>
public sealed class SendResults(CityDb db, ReadFigures read, CityAddress address, PersonRegister persons, Here here)
{
    public const string Role = "decision-maker";

    public static CityJob Monthly { get; } = new("monthly-results", "0 0 7 1 * ?", (services, stop) => services.GetRequiredService<SendResults>().Run(stop));

    /// <returns>How many mails were written.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var (today, written) = (here.Today, 0);
        var deciders = db.Set<RoleGrant>().Where(g => g.Role == Role && g.From <= today && (g.Until == null || today < g.Until)).Select(g => g.PersonId);
        var figures = await read.Run(stop);
        foreach (var account in await db.Set<Account>().AsNoTracking().Where(a => deciders.Contains(a.PersonId) && a.State == AccountState.Active).OrderBy(a => a.Id).ToListAsync(stop))
        {
            var say = here.In((await persons.Find(account.PersonId, stop))?.Language ?? here.Language);
            db.Add(MailOut.To(account.Email, say["evidence.monthly.subject", ("day", today)], Body(figures, say), here.Now));
            written++;
        }
        await db.SaveChangesAsync(stop);
        return written;
    }

    private string Body(IReadOnlyList<Figure> figures, Say say)
    {
        var body = new StringBuilder().Append(FigureSentence.Of(figures, say)).Append("\n\n");
        foreach (var figure in figures)
            body.Append(say["evidence.monthly.line", ("value", figure.Value is { } value ? value.ToString("N0", say.Culture) : say["evidence.results.too-few"]), ("name", figure.Kind.Name(say, figure.Value ?? 0))]).Append('\n');
        return body.Append('\n').Append(say["evidence.monthly.link", ("link", address.Of("/results"))]).ToString();
    }
}
