using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using OrganisationAnswer = Microcity.Programmes.OrganisationAnswer;

namespace Microcity.Grants;

/// <summary>What a firm and the city sign about a grant, and how it is paid.</summary>
internal static class GrantTerms
{
    /// <summary>Of the award, in basis points, once both have signed.</summary>
    public const int Advance = 2_000;

    private const int DaysToSign = 30, MonthsToReport = 12;

    public static AgreementTerms Terms { get; } = new()
    {
        Text = Text,
        Signers = async (services, application, stop) => [new(Signer.Firm, OrganisationId: (await Answers(services, application, stop))[GrantForm.Firm] is OrganisationAnswer firm ? firm.Id : null)],
        SignBy = (services, _, _) => Task.FromResult(services.GetRequiredService<Here>().Today.AddDays(DaysToSign)),
        Money = (call, cents) => new(cents, GrantKind.Rate, Advance, call.StartsOn.AddMonths(MonthsToReport)),
    };

    private static async Task<string> Text(IServiceProvider services, Application application, Say say, CancellationToken stop)
    {
        var (db, answers) = (services.GetRequiredService<CityDb>(), await Answers(services, application, stop));
        var award = await db.Set<Decision>().Where(d => d.ApplicationId == application.Id).Select(d => d.Cents).FirstAsync(stop);
        var starts = await db.Set<Call>().Where(c => c.Id == application.CallId).Select(c => c.StartsOn).FirstAsync(stop);
        var firm = answers[GrantForm.Firm] is OrganisationAnswer { Id: var id } ? await db.Set<Organisation>().Where(o => o.Id == id).Select(o => new { o.Name, o.RegisterNumber }).FirstOrDefaultAsync(stop) : null;
        return say[
            "grants.agreement.text", ("title", Markdowns.Escape((answers[GrantForm.Title] as TextAnswer)?.Text)), ("firm", Markdowns.Escape(firm?.Name)), ("number", firm?.RegisterNumber ?? "–"), ("ticket", application.Ticket),
            ("award", say.Euros(award)), ("advance", say.Euros(PaymentRules.Advance(award, Advance))), ("percent", GrantKind.Rate / 100), ("from", starts), ("report", starts.AddMonths(MonthsToReport)),
            ("days", PaymentClock.UsualPromise)];
    }

    private static async Task<Answers> Answers(IServiceProvider services, Application application, CancellationToken stop) =>
        StoredAnswers.Read(application, await services.GetRequiredService<ReadForm>().Run(application, stop));
}
