using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microcity.Tests;

/// <summary>A season whose places are agreed upon: a child took one, and its agreement can be written.</summary>
internal sealed class Agreed(House house, Season season)
{
    public Season Season => season;

    public Guid Child { get; private set; }

    public Guid Guardian { get; private set; }

    public Guid Application { get; private set; }

    public static Task<House> Open(Engine engine, AgreementTerms? terms = null) => House.Open(engine, adjust: s =>
    {
        s.RemoveAll<ProgrammeKind>();
        s.AddSingleton(CampKind.Kind with { Agreement = terms ?? Terms });
    }, cities: ["ventspils"]);

    /// <summary>The applicant, a guardian while they are a minor, then the city; until 1 February.</summary>
    public static AgreementTerms Terms { get; } = new()
    {
        Text = (_, application, say, _) => Task.FromResult($"# {say.Language}\n\n{application.Ticket}"),
        Signers = async (services, application, stop) =>
        {
            var person = await services.GetRequiredService<CityDb>().Set<Person>().SingleAsync(p => p.Id == application.ApplicantId, stop);
            return SignOffRules.Needed(person, services.GetRequiredService<Here>().Today) ? [new(Signer.Applicant, application.ApplicantId), new(Signer.Guardian)] : [new(Signer.Applicant, application.ApplicantId)];
        },
        SignBy = (_, _, _) => Task.FromResult(new DateOnly(2027, 2, 1)),
    };

    public static async Task<Agreed> Begin(House house)
    {
        var season = await Season.Open(house, 2);
        var agreed = new Agreed(house, season) { Application = await season.Applied(season.Posts[0]), Guardian = await Season.Person(house, 1980) };
        agreed.Child = await season.ApplicantOf(agreed.Application);
        await house.With(async (CityDb db) =>
        {
            db.Add(new Guardianship { GuardianId = agreed.Guardian, WardId = agreed.Child, Method = GuardianMethod.Office, ConfirmedById = season.Officers[0], From = new(2026, 11, 1) });
            return await db.SaveChangesAsync();
        });
        await season.Decide();
        var offer = (await season.Offers()).Single();
        Assert.True((await season.As(agreed.Child, (AnswerOffer s) => s.Run(offer.Id, true))).Done);
        return agreed;
    }

    /// <summary>Written and sent to be signed.</summary>
    public async Task<Agreement> Sent()
    {
        Assert.Equal(1, (await season.Officer((SendAgreements s) => s.Run(season.Call))).Value);
        return await house.With((CityDb db) => db.Set<Agreement>().SingleAsync());
    }

    public Task<AgreementVersion> Version(int no = 1) => house.With((CityDb db) => db.Set<AgreementVersion>().AsNoTracking().Include(v => v.Signatures).SingleAsync(v => v.No == no));

    public Task<AgreementState> State() => house.With((CityDb db) => db.Set<Agreement>().Select(a => a.State).SingleAsync());

    public async Task<Outcome<Agreement>> Sign(Guid person, Guid agreement, string sha256, bool fresh = true)
    {
        await using var scope = await house.Inside("ventspils", a => a.IsPerson(person));
        var visitor = scope.ServiceProvider.GetRequiredService<Visitor>();
        (visitor.PersonId, visitor.FreshUntil) = (person, fresh ? house.Clock.GetUtcNow().UtcDateTime.AddMinutes(5) : null);
        if (season.Officers.Contains(person))
            visitor.Permissions = new HashSet<string> { ProgrammePermissions.Manage };
        return await scope.ServiceProvider.GetRequiredService<SignAgreement>().Run(agreement, sha256);
    }

    /// <summary>As an officer, who may see it.</summary>
    public async Task<T> Office<TAct, T>(Func<TAct, Task<T>> act)
        where TAct : notnull
    {
        await using var scope = await house.Inside("ventspils", a => a.IsPerson(season.Officers[0]));
        var visitor = scope.ServiceProvider.GetRequiredService<Visitor>();
        (visitor.PersonId, visitor.Permissions) = (season.Officers[0], new HashSet<string> { ProgrammePermissions.Manage });
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }
}
