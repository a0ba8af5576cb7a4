using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Grants;

/// <summary>The demonstration's earlier call: two grants awarded and signed, one advance paid, one checked and waiting to be approved, one application on the reserve.</summary>
internal static class SeedAwarded
{
    private const string Account = "LV80BANK0000435195001";

    public static async Task Run(DemoCity demo)
    {
        if (!demo.Seated.TryGetValue("juror", out var first) || !demo.Seated.TryGetValue("finance", out var finance) || !demo.Seated.TryGetValue("employer", out var employer))
            return;
        var (now, today, officer, db) = (demo.Clock.GetUtcNow(), demo.Today, demo.Seated["officer"], demo.Get<CityDb>());
        demo.Clock.TurnTo(now.AddDays(-72));
        var call = (await SeedGrants.As(demo, officer, s => s.GetRequiredService<DraftGrantCall>().Run(today.AddDays(-70), today.AddDays(-56), today.AddDays(-40), today.AddDays(20), "Latvijas Loto", 1_500_000, Matching.LineMode.Partial, 2))).Id;
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<AnnounceCall>().Run(call));
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<OpenCall>().Run(call));
        demo.Clock.TurnTo(now.AddDays(-60));
        var starts = today.AddDays(21);
        var firm = await db.Set<Representative>().Where(r => r.PersonId == employer).Select(r => r.OrganisationId).FirstAsync();
        Guid[] applications =
        [
            await SeedGrants.Applied(demo, call, (await demo.Get<AddPerson>().Run("Uldis", "Saulītis", "lv", today.Year - 51)).Value!.Id, firm, "Koka plātnes no atgriezumiem", 800_000, 600_000, starts),
            await SeedGrants.Apply(demo, call, ("Dzintara šķirotājs ar kameru", "Rihards", "Zvejnieks", 600_000, 400_000, ""), today.AddDays(-39)),
            await SeedGrants.Apply(demo, call, ("Lietus ūdens tvertnes pagalmiem", "Anda", "Liepa", 400_000, 250_000, ""), today.AddDays(-39)),
        ];
        demo.Clock.TurnTo(now.AddDays(-54));
        foreach (var (application, at) in applications.Select((a, i) => (a, i)))
        {
            await SeedGrants.As(demo, officer, s => s.GetRequiredService<ConfirmCheck>().Run(application, null, GrantRules.TaxDebt, true, "Nodokļu reģistrā parāda nav."));
            if (at > 0)
                await SeedGrants.As(demo, officer, s => s.GetRequiredService<ConfirmCheck>().Run(application, null, GrantRules.Firm, true, "Uzņēmumu reģistrā pārbaudīts."));
        }
        Guid[] jurors = [first, (await demo.Get<AddPerson>().Run("Ieva", "Grava", "lv", today.Year - 44)).Value!.Id];
        foreach (var juror in jurors)
            await SeedGrants.As(demo, officer, s => s.GetRequiredService<NameJuror>().Run(call, juror));
        demo.Clock.TurnTo(now.AddDays(-52));
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<SealCall>().Run(call));
        foreach (var juror in jurors)
        {
            foreach (var application in applications)
                await SeedGrants.As(demo, juror, s => s.GetRequiredService<DeclareConflict>().Run(application, ConflictKind.None, null));
        }
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<AssignReviews>().Run(call));
        demo.Clock.TurnTo(now.AddDays(-42));
        foreach (var juror in jurors)
        {
            for (var i = 0; i < applications.Length; i++)
            {
                var (application, mark) = (applications[i], (int?)(450 - 50 * i));
                var given = new[] { GrantForm.Innovation, GrantForm.Market, GrantForm.Team }.Select((c, n) => (c, n)).ToDictionary(c => c.c, c => (mark, SeedGrants.Reasons[c.n]));
                await SeedGrants.As(demo, juror, s => s.GetRequiredService<WriteReview>().Run(application, given, send: true));
            }
        }
        demo.Clock.TurnTo(now.AddDays(-38));
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<FreezeRanking>().Run(call));
        await SeedGrants.As(demo, demo.Seated["administrator"], s => s.GetRequiredService<DecideReviewed>().Run(call, new Dictionary<string, Departure>()));
        demo.Clock.TurnTo(now.AddDays(-30));
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<SendAgreements>().Run(call));
        foreach (var application in applications[..2])
            await Sign(demo, application, officer, now);
        await Pay(demo, applications[1], officer, finance, now.AddDays(-20), paid: true);
        await Pay(demo, applications[0], officer, finance, now.AddDays(-4), paid: false);
        demo.Clock.TurnTo(now);
    }

    // The firm signed on paper, which the office entered; then the city.
    private static async Task Sign(DemoCity demo, Guid application, Guid officer, DateTimeOffset now)
    {
        var db = demo.Get<CityDb>();
        var agreement = await db.Set<Agreement>().Where(a => a.ApplicationId == application).Select(a => a.Id).SingleAsync();
        var text = await db.Set<AgreementVersion>().Where(v => v.AgreementId == agreement).Select(v => v.Sha256).SingleAsync();
        demo.Clock.TurnTo(now.AddDays(-26));
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<EnterSignature>().Run(agreement, Signer.Firm, text), ProgrammePermissions.Manage);
        demo.Clock.TurnTo(now.AddDays(-25));
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<SignAgreement>().Run(agreement, text), ProgrammePermissions.Manage);
    }

    private static async Task Pay(DemoCity demo, Guid application, Guid officer, Guid finance, DateTimeOffset asked, bool paid)
    {
        var db = demo.Get<CityDb>();
        var (agreement, applicant) = (await db.Set<Agreement>().Where(a => a.ApplicationId == application).Select(a => a.Id).SingleAsync(), await db.Set<Application>().Where(a => a.Id == application).Select(a => a.ApplicantId).SingleAsync());
        demo.Clock.TurnTo(asked);
        await SeedGrants.As(demo, applicant, s => s.GetRequiredService<GiveAccount>().Run(agreement, Account));
        var payment = await db.Set<PaymentRequest>().Where(p => p.AgreementId == agreement).Select(p => p.Id).SingleAsync();
        demo.Clock.TurnTo(asked.AddDays(1));
        await SeedGrants.As(demo, officer, s => s.GetRequiredService<MovePayment>().Run(payment, PaymentState.Checked));
        if (!paid)
            return;
        demo.Clock.TurnTo(asked.AddDays(3));
        await SeedGrants.As(demo, finance, s => s.GetRequiredService<MovePayment>().Run(payment, PaymentState.Approved));
        await SeedGrants.As(demo, finance, s => s.GetRequiredService<MovePayment>().Run(payment, PaymentState.Paid));
    }
}
