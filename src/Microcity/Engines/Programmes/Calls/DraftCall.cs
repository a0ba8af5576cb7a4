using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Begins a call of a kind: its dates, and the public drawing that will complete its lottery.</summary>
public sealed class DraftCall(CityDb db, Here here)
{
    public async Task<Outcome<Call>> Run(string kind, string slug, DateOnly starts, CallDates dates, CancellationToken stop = default)
    {
        if (Refusal.Of(CallRules.BadSlug(slug), CallRules.Undated(dates.Opens, dates.Closes, dates.Seals, dates.Drawn, here.DayOf(dates.Seals), dates.Settled)) is { } refusal)
            return refusal;
        var call = new Call
        {
            Id = Ids.Next(here.Now), Kind = kind, Slug = slug, StartsOn = starts, OpensAt = dates.Opens, ClosesAt = dates.Closes, SealsAt = dates.Seals,
            AnswerDays = dates.AnswerDays, SettledOn = dates.Settled,
        };
        db.Add(call);
        db.Add(new Lottery { CallId = call.Id, Source = dates.Source, DrawnOn = dates.Drawn });
        try
        {
            await db.SaveChangesAsync(stop);
            return call;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return Refusal.Malformed("slug", "programmes.slug-taken", "programmes.reason.slug-taken", new("programmes.remedy.slug"));
        }
    }
}

/// <param name="Opens">UTC.</param>
/// <param name="Closes">UTC.</param>
/// <param name="Seals">UTC; the end of the time in which guardians may still say yes.</param>
/// <param name="Source">The public drawing.</param>
/// <param name="Drawn">Its local day, after the seal.</param>
/// <param name="Settled">The last local day on which free places are offered on.</param>
public sealed record CallDates(DateTime Opens, DateTime Closes, DateTime Seals, string Source, DateOnly Drawn, DateOnly Settled, int AnswerDays = 5);
