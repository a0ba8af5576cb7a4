using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>A summer in a house, driven through the acts; the clock stands where the summer is.</summary>
internal sealed class SummerCity(House house)
{
    public static readonly DateOnly First = new(2027, 7, 5), CutOff = new(2027, 1, 1);

    public Guid Call { get; private set; }

    public Guid OfficerId { get; private set; }

    public Guid School { get; private set; }

    public List<Guid> Periods { get; private set; } = [];

    public List<Guid> Posts { get; private set; } = [];

    /// <summary>Of the firm that offers, its person is confirmed.</summary>
    public Organisation Firm { get; private set; } = null!;

    public Guid Employer { get; private set; }

    public static SeasonForm Form => new(
        new(2027, 1, 10), new(2027, 3, 15), new(2027, 3, 23), new(2027, 4, 10), "Latvijas Loto", new(2027, 4, 16), [First, new(2027, 8, 2)], CutOff, Who.Resident, Who.Student, 467, 467, 467);

    /// <summary>Employers offer.</summary>
    public static async Task<SummerCity> Collecting(House house)
    {
        var city = new SummerCity(house) { OfficerId = (await house.With((AddPerson add) => add.Run("Olga", "Ozola", "lv", 1980))).Value!.Id };
        house.Clock.TurnTo(new(2027, 1, 11, 9, 0, 0, TimeSpan.Zero));
        var season = (await city.Officer((DraftSeason s) => s.Run(Form))).Value!;
        city.Call = season.CallId;
        city.Periods = await house.With((CityDb db) => db.Set<Period>().OrderBy(p => p.FirstDay).Select(p => p.Id).ToListAsync());
        city.School = (await city.Officer((AddOrganisation s) => s.Run("Kāpu vidusskola", null, OrganisationKind.School))).Value!.Id;
        city.Employer = (await house.With((AddPerson add) => add.Run("Ilze", "Liepa", "lv", 1975))).Value!.Id;
        var asked = Firms.Held(await house.With((AskForFirm ask) => ask.Run(city.Employer, "SIA \"Zaļā kāpa\"", "40000000011", OrganisationKind.Firm, null, SpeaksBy.Board, "Owner")));
        city.Firm = Firms.Held(await house.With((VerifyOrganisation verify) => verify.Run(asked.OrganisationId)));
        return city;
    }

    /// <summary>Pupils register: these offers were accepted in the first period.</summary>
    public static async Task<SummerCity> Registering(House house, params OfferForm[] offers)
    {
        var city = await Collecting(house);
        foreach (var offer in offers.DefaultIfEmpty(city.Offer()))
        {
            if (offer.Periods.Count == 0)
                offer.Periods = [city.Periods[0]];
            var made = Firms.Held(await city.Offered(offer));
            Firms.Held(await city.Officer((AcceptOffer s) => s.Run(made.Id)));
        }
        house.Clock.TurnTo(new(2027, 3, 16, 9, 0, 0, TimeSpan.Zero));
        Firms.Held(await city.Officer((AnnounceCall s) => s.Run(city.Call)));
        Firms.Held(await city.Officer((OpenCall s) => s.Run(city.Call)));
        house.Clock.TurnTo(new(2027, 3, 24, 9, 0, 0, TimeSpan.Zero));
        city.Posts = await house.With((CityDb db) => db.Set<Programmes.Post>().Where(p => p.CallId == city.Call).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
        return city;
    }

    public OfferForm Offer(int places = 4, int leastAge = 13, int minutes = 480) => new()
    {
        Title = "Garden helper", Task = "You water plants. You weed.", Language = "en", Place = "Ventspils", Periods = [Periods[0]], Places = places, LeastAge = leastAge, DailyMinutes = minutes, ShorterDaysOk = true, StartsAt = new(9, 0),
        Funding = Funding.Employer, SupervisorName = ["Juris Kalns"], SupervisorPhone = ["+371 20000001"], GrownUp = true, MoreSkills = "kopt augus",
    };

    public async Task<Outcome<EmployerOffer>> Offered(OfferForm form) => await As(Employer, async (IServiceProvider s) => await s.GetRequiredService<OfferPosts>().Run((await s.GetRequiredService<MyFirms>().Find(Firm.Id))!, form));

    /// <summary>Answers of a pupil who lives and learns here.</summary>
    public RegistrationForm Answers(DateOnly born) => new()
    {
        BirthDate = born, School = School, ClassName = "8.b", LivesHere = true, AddressSince = new(2020, 1, 1), Periods = [.. Periods], AlsoState = false, CloserSupervision = false, Phone = "+371 20000002",
    };

    public async Task<(Guid Pupil, Guid Application)> Registered(DateOnly born, string name = "Canarija", Action<RegistrationForm>? otherwise = null)
    {
        var pupil = (await house.With((AddPerson add) => add.Run(name, "Birdsong", "lv"))).Value!.Id;
        var form = Answers(born);
        otherwise?.Invoke(form);
        return (pupil, Firms.Held(await As(pupil, (Register s) => s.Run(null, form))).Application.Id);
    }

    /// <summary>Pupils who wished for all posts, were drawn, and took the place they were offered.</summary>
    public async Task<IReadOnlyList<(Guid Pupil, Guid Application)>> Placed(int count, DateOnly born)
    {
        List<(Guid Pupil, Guid Application)> pupils = [];
        for (var i = 0; i < count; i++)
        {
            pupils.Add(await Registered(born, $"Pupil{(char)('a' + i)}"));
            await Sent(pupils[i]);
        }
        Firms.Held(await Officer((ConfirmPupils s) => s.Run(Call, [.. pupils.Select(p => p.Application)], PupilFact.Enrolled, holds: true)));
        await Drawn();
        foreach (var (pupil, application) in pupils)
        {
            var offer = await house.With((CityDb db) => db.Set<Offer>().Where(o => o.ApplicationId == application).Select(o => o.Id).SingleAsync());
            Firms.Held(await As(pupil, (AnswerOffer s) => s.Run(offer, yes: true)));
        }
        return pupils;
    }

    public async Task Sent((Guid Pupil, Guid Application) one)
    {
        Firms.Held(await As(one.Pupil, (RankWishes s) => s.Run(one.Application, Posts)));
        Firms.Held(await As(one.Pupil, (SendApplication s) => s.Run(one.Application)));
        Firms.Held(await Officer((EnterSignOff s) => s.Run(one.Application)));
    }

    /// <summary>From the seal to the offers, by two people.</summary>
    public async Task Drawn()
    {
        house.Clock.TurnTo(new(2027, 4, 14, 9, 0, 0, TimeSpan.Zero));
        Firms.Held(await Officer((SealCall s) => s.Run(Call)));
        house.Clock.TurnTo(new(2027, 4, 16, 18, 0, 0, TimeSpan.Zero));
        var second = (await house.With((AddPerson add) => add.Run("Otra", "Amatpersona", "lv", 1981))).Value!.Id;
        foreach (var officer in new[] { OfficerId, second })
            Firms.Held(await As(officer, (RecordPublicValue s) => s.Run(Call, "2027-04-16 05 11 17 23 31")));
        Firms.Held(await Officer((DecideCall s) => s.Run(Call)));
    }

    public async Task<Judge> Judge(Guid pupil) => await As(pupil, (JudgePupils s) => s.Run(Posts, [pupil]));

    public Task<T> Officer<TAct, T>(Func<TAct, Task<T>> act)
        where TAct : notnull => As(OfficerId, act);

    public async Task<T> As<TAct, T>(Guid person, Func<TAct, Task<T>> act)
        where TAct : notnull
    {
        await using var scope = await house.Inside("ventspils", a => a.IsPerson(person));
        scope.ServiceProvider.GetRequiredService<Visitor>().PersonId = person;
        return await act(typeof(TAct) == typeof(IServiceProvider) ? (TAct)(object)scope.ServiceProvider : scope.ServiceProvider.GetRequiredService<TAct>());
    }
}
