using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Writes the agreement about an application from its strand's words, in every language of the city. It goes to nobody yet.</summary>
public sealed class DraftAgreement(CityDb db, ProgrammeKinds kinds, IServiceProvider services, Here here)
{
    /// <param name="award">Null where no money was awarded.</param>
    public async Task<Outcome<Agreement>> Run(Guid applicationId, AwardedMoney? award = null, CancellationToken stop = default)
    {
        if (await db.Set<Application>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == applicationId && a.State == ApplicationState.Submitted, stop) is not { } application)
            return Refusal.NothingHere;
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == application.CallId, stop);
        if (kinds[call.Kind].Agreement is not { } terms)
            return Refusal.NothingHere;
        if (await db.Set<Agreement>().FirstOrDefaultAsync(a => a.ApplicationId == applicationId && a.State != AgreementState.Refused && a.State != AgreementState.Expired && a.State != AgreementState.Ended, stop) is { } there)
            return there;
        var agreement = new Agreement
        {
            ApplicationId = applicationId, SignBy = await terms.SignBy(services, application, stop),
            AwardCents = award?.Cents, RateBasisPoints = award?.RateBasisPoints, AdvanceBasisPoints = award?.AdvanceBasisPoints ?? 0, ReportOn = award?.ReportOn,
        };
        db.Add(agreement);
        var (texts, hash) = AgreementRules.Written(await Texts(terms, application, stop));
        db.Add(new AgreementVersion { AgreementId = agreement.Id, No = 1, Texts = texts, Sha256 = hash });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return await db.Set<Agreement>().FirstAsync(a => a.ApplicationId == applicationId && a.State == AgreementState.Draft, stop);
        }
        return agreement;
    }

    internal async Task<IReadOnlyDictionary<string, string>> Texts(AgreementTerms terms, Application application, CancellationToken stop)
    {
        Dictionary<string, string> texts = [];
        foreach (var language in here.Profile!.Languages)
            texts[language] = await terms.Text(services, application, here.In(language), stop);
        return texts;
    }
}
