using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Whoever decides alone for 30 days and never kept what a guardian agreed to is shown to nobody outside any more; all else stays (T42, O9).</summary>
public sealed class EndUnconfirmed(CityDb db, Installation installation, CountryPack pack, RedoNotes notes, Here here)
{
    public static CityJob Nightly { get; } = new("consents", "0 40 3 * * ?", (services, stop) => services.GetRequiredService<EndUnconfirmed>().Run(stop));

    /// <returns>How many agreements ended.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var shown = installation.Modules.SelectMany(m => m.Consents).Where(p => p.ShownOutside).Select(p => p.Code).ToList();
        var (age, today, ended) = ((int)pack.ConsentAge.On(here.Today).Value, here.Today, 0);
        var asked = await db.Set<ConsentEvent>().AsNoTracking().Where(e => shown.Contains(e.Purpose)
            && db.Set<ConsentEvent>().Any(g => g.SubjectId == e.SubjectId && g.Purpose == e.Purpose && g.By == ConsentBy.Guardian)).ToListAsync(stop);
        var subjects = asked.Select(e => e.SubjectId).Distinct().ToList();
        var born = await db.Set<Person>().Where(p => subjects.Contains(p.Id) && p.BirthYear != null).Select(p => new { p.Id, p.BirthYear, p.BirthDate }).ToDictionaryAsync(p => p.Id, stop);
        foreach (var own in asked.GroupBy(e => (e.SubjectId, e.Purpose)))
        {
            var last = ConsentRules.Last(own)!;
            if (!born.TryGetValue(last.SubjectId, out var who) || !ConsentRules.Unanswered(last, Ages.From(who.BirthYear!.Value, who.BirthDate, age), today))
                continue;
            await notes.Add(RedoKind.ConsentWithdrawn, last.SubjectId, $"{last.Id:N}", stop);
            db.Add(WithdrawConsent.Of(last, ConsentBy.Staff, null, here.Now));
            db.Record(new ConsentWithdrawn(last.SubjectId, new Code(last.Purpose)));
            ended++;
        }
        await db.SaveChangesAsync(stop);
        return ended;
    }
}
