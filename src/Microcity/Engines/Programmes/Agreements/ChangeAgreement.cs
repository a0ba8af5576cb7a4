using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>
/// Writes another text for an agreement. One that nobody has yet is changed in place; one that is out for signature loses every name
/// and is written again; beside one that counts a new version goes out, and the old one counts until that is signed.
/// </summary>
public sealed class ChangeAgreement(CityDb db, ProgrammeKinds kinds, IServiceProvider services, TellSigners tell, Here here)
{
    /// <param name="texts">Markdown, by language of the city.</param>
    public async Task<Outcome<Agreement>> Run(Guid id, IReadOnlyDictionary<string, string> texts, DateOnly? signBy = null, int? seen = null, CancellationToken stop = default)
    {
        if (await db.Set<Agreement>().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } agreement)
            return Refusal.NothingHere;
        var to = agreement.State is AgreementState.Signed ? AgreementState.Amending : AgreementState.Draft;
        if (Refusal.Of(
            VersionRules.Outdated(agreement, seen ?? agreement.Version),
            agreement.State is AgreementState.Draft ? null : AgreementRules.NotNow(agreement, to),
            AgreementRules.Unwritten(texts),
            texts.Keys.Order().SequenceEqual(here.Profile!.Languages.Order()) ? null : AgreementRules.Unwritten(new Dictionary<string, string>())) is { } refusal)
            return refusal;
        var (written, hash) = AgreementRules.Written(texts);
        agreement.SignBy = signBy ?? agreement.SignBy;
        var version = await db.Set<AgreementVersion>().Include(v => v.Signatures).SingleAsync(v => v.AgreementId == id && v.No == agreement.Latest, stop);
        if (agreement.State is AgreementState.Draft)
        {
            (version.Texts, version.Sha256) = (written, hash);
            await db.SaveChangesAsync(stop);
            return agreement;
        }
        var had = version.Signatures.Where(s => s.SignedAt is not null).ToList();
        var next = new AgreementVersion { AgreementId = id, No = ++agreement.Latest, Texts = written, Sha256 = hash };
        db.Add(next);
        agreement.State = to;
        var application = await db.Set<Application>().AsNoTracking().FirstAsync(a => a.Id == agreement.ApplicationId, stop);
        if (to is AgreementState.Amending)
        {
            var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == application.CallId, stop);
            var places = SendAgreement.Places(next.Id, await kinds[call.Kind].Agreement!.Signers(services, application, stop));
            db.AddRange(places);
            agreement.SentAt = here.Now;
            await tell.Run(agreement, application.ApplicantId, places, stop, "programmes.mail.amended");
        }
        else
        {
            agreement.SentAt = null;
            await tell.Run(agreement, application.ApplicantId, had, stop, "programmes.mail.amended");
        }
        await db.SaveChangesAsync(stop);
        return agreement;
    }
}
