using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>What pupil, guardian, employer and city sign about a place (S2). With the last name the place becomes a <see cref="Placement"/>.</summary>
internal static class SummerTerms
{
    public static AgreementTerms Terms { get; } = new()
    {
        Text = async (services, application, say, stop) => Text(await services.GetRequiredService<ReadPlace>().Run(application, stop), say),
        Signers = Signers,
        SignBy = async (services, application, stop) => PlacementRules.SignBy((await services.GetRequiredService<ReadPlace>().Run(application, stop)).Card.Period.Row.FirstDay, services.GetRequiredService<Here>().Today),
        BeforeSigned = Place,
    };

    private static async Task<IReadOnlyList<Signer>> Signers(IServiceProvider services, Application application, CancellationToken stop)
    {
        var place = await services.GetRequiredService<ReadPlace>().Run(application, stop);
        Signer[] both = [new(Signer.Applicant, application.ApplicantId), new(Signer.Employer, OrganisationId: place.Organisation)];
        return SignOffRules.Needed(place.Pupil, services.GetRequiredService<Here>().Today) ? [.. both, new(Signer.Guardian)] : both;
    }

    private static async Task<Refusal?> Place(IServiceProvider services, Agreement agreement, CancellationToken stop)
    {
        var db = services.GetRequiredService<CityDb>();
        if (await db.Set<Placement>().AnyAsync(p => p.ApplicationId == agreement.ApplicationId, stop))
            return null;
        var post = await db.Set<Offer>().Where(o => o.ApplicationId == agreement.ApplicationId && o.State == OfferState.Accepted).Select(o => (Guid?)o.PostId).FirstOrDefaultAsync(stop);
        if (post is not { } taken)
            return Refusal.Rule(new Reason("summer-jobs.no-place", "summer-jobs.reason.no-place", [], [new("summer-jobs.remedy.no-place", "/work/agreements")]));
        db.Add(new Placement { ApplicationId = agreement.ApplicationId, PostId = taken });
        return null;
    }

    private static string Text(OnePlace place, Say say)
    {
        var card = place.Card;
        var dangers = card.Hazards.Select(h => $"- {CardWords.Hazard(say, h.Hazard)}: {Markdowns.Escape(h.Done)}").DefaultIfEmpty("- " + say["summer-jobs.agreement.no-dangers"]);
        var days = place.Hours?.Plan.Days.Select(d => "- " + say["summer-jobs.agreement.day", ("day", d.Day), ("hours", CardWords.Hours(say, d.Minutes))]) ?? [];
        return say[
            "summer-jobs.agreement.text", ("pupil", Markdowns.Escape(place.Pupil.Name)), ("employer", Markdowns.Escape(card.Employer)), ("title", Markdowns.Escape(card.Title)), ("task", Markdowns.Escape(card.Task)), ("address", Markdowns.Escape(card.Address)), ("first", card.Period.Row.FirstDay),
            ("last", card.Period.Row.LastDay), ("time", card.StartsAt.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)), ("days", string.Join('\n', days)), ("total", CardWords.Hours(say, place.Hours?.Plan.Total ?? 0)), ("pay", say.Euros(place.Hours?.Cents ?? 0)),
            ("supervisors", string.Join('\n', place.Supervisors.Select(s => $"- {Markdowns.Escape(s.Name)}, {Markdowns.Escape(s.Phone)}"))), ("dangers", string.Join('\n', dangers))];
    }
}
