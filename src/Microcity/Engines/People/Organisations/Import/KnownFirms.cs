using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Folding = Microcity.Matching.Folding;

namespace Microcity.People;

/// <summary>
/// The firms here that rows of a file may mean, with whom to call there. Each row is weighed and at once held to be done, so that the
/// next one finds it; whether that is written is up to who asked.
/// </summary>
/// <param name="db">Null for who only looks.</param>
internal sealed class KnownFirms(CityDb? db, string country, string language, DateOnly today, DateTime now)
{
    private const int AtOnce = 1_000;

    private readonly Dictionary<string, Organisation> byNumber = [];
    private readonly Dictionary<string, List<Organisation>> byKey = [];
    private readonly Dictionary<Guid, List<KnownContact>> people = [];

    public static async Task<KnownFirms> Read(CityDb db, bool write, IReadOnlyList<FirmContent> wanted, CountryPack pack, Here here, CancellationToken stop)
    {
        var known = new KnownFirms(write ? db : null, pack.Country, here.Language, here.Today, here.Now);
        var tracking = write ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        foreach (var part in wanted.Chunk(AtOnce))
        {
            var (numbers, keys) = (part.Select(f => f.Number).OfType<string>().Distinct().ToList(), part.Select(f => f.Key).Distinct().ToList());
            foreach (var firm in await db.Set<Organisation>().AsTracking(tracking).Where(o => o.Country == pack.Country && (numbers.Contains(o.RegisterNumber!) || keys.Contains(o.NameKey))).OrderBy(o => o.Id).ToListAsync(stop))
                known.Add(firm);
        }
        foreach (var part in known.people.Keys.ToList().Chunk(AtOnce))
        {
            var there = await db.Set<Representative>().AsTracking(tracking).Where(r => part.Contains(r.OrganisationId) && (r.State == RepresentativeState.Asked || r.State == RepresentativeState.Confirmed))
                .Join(db.Set<Person>().AsTracking(tracking), r => r.PersonId, p => p.Id, (row, person) => new { row, person, Account = db.Set<Account>().Where(a => a.PersonId == person.Id).Select(a => a.Email).FirstOrDefault() })
                .OrderBy(r => r.row.Id).ToListAsync(stop);
            foreach (var contact in there)
                known.people[contact.row.OrganisationId].Add(new(contact.row, contact.person, contact.Account));
        }
        return known;
    }

    /// <returns>Null where several firms here bear the name and no number tells which.</returns>
    public FirmStep? Take(FirmContent content)
    {
        if (Find(content, out var firm) is false)
            return null;
        var made = firm is null;
        firm ??= Make(content);
        var was = made ? null : Change(firm, content);
        var step = new FirmStep(firm, made, was, null, false, null);
        if (content.Contact is not { } said)
            return step;
        if (Find(people[firm.Id], said) is not { } contact)
            return step with { Contact = Make(firm, said), ContactMade = true };
        return step with { Contact = contact, ContactWas = Change(contact, said) };
    }

    private bool Find(FirmContent content, out Organisation? firm)
    {
        firm = content.Number is { } number ? byNumber.GetValueOrDefault(number) : null;
        if (firm is not null)
            return true;
        var named = byKey.GetValueOrDefault(content.Key)?.FindAll(o => content.Number is null || o.RegisterNumber is null) ?? [];
        firm = named.Count == 1 ? named[0] : null;
        return named.Count <= 1;
    }

    /// <summary>By name; or by address and one of the two names, as names change.</summary>
    private static KnownContact? Find(List<KnownContact> there, ContactContent said)
    {
        static string Folded(string given, string family) => Folding.Fold($"{given} {family}");
        return there.Find(c => Folded(c.Person.GivenName, c.Person.FamilyName) == Folded(said.GivenName, said.FamilyName))
            ?? there.Find(c => said.Email is not null && (c.Account ?? c.Person.Email) == said.Email
                && (Folding.Fold(c.Person.GivenName) == Folding.Fold(said.GivenName) || Folding.Fold(c.Person.FamilyName) == Folding.Fold(said.FamilyName)));
    }

    private Organisation Make(FirmContent content)
    {
        var firm = new Organisation
        {
            Id = Ids.Next(now), Name = content.Name, NameKey = content.Key, Country = country, RegisterNumber = content.Number, Kind = content.Kind ?? OrganisationKind.Firm, Website = content.Website,
        };
        Add(firm);
        db?.Add(firm);
        db?.Record(new OrganisationAdded(firm.Id, firm.Kind));
        return firm;
    }

    private KnownContact Make(Organisation firm, ContactContent said)
    {
        var person = new Person { Id = Ids.Next(now), GivenName = said.GivenName, FamilyName = said.FamilyName, Language = language, Email = said.Email, Phone = said.Phone };
        var row = AddContact.Row(firm.Id, person.Id, said.Position, today);
        var contact = new KnownContact(row, person, null);
        people[firm.Id].Add(contact);
        db?.Add(person);
        db?.Add(row);
        db?.Record(new PersonAdded(person.Id));
        return contact;
    }

    private void Add(Organisation firm)
    {
        if (!people.TryAdd(firm.Id, []))
            return;
        if (firm.RegisterNumber is { } number)
            byNumber[number] = firm;
        if (!byKey.TryGetValue(firm.NameKey, out var named))
            byKey[firm.NameKey] = named = [];
        named.Add(firm);
    }

    /// <returns>As it was; null where nothing changed.</returns>
    private FirmWas? Change(Organisation firm, FirmContent content)
    {
        var was = FirmWas.Of(firm);
        if (firm.NameKey != content.Key)
            (firm.Name, firm.NameKey) = (content.Name, content.Key);
        if (firm.RegisterNumber is null && content.Number is { } number)
            byNumber[firm.RegisterNumber = number] = firm;
        (firm.Website, firm.Kind) = (content.Website ?? firm.Website, content.Kind ?? firm.Kind);
        return was == FirmWas.Of(firm) ? null : was;
    }

    /// <summary>Whoever has an account says themselves how they are reached.</summary>
    private static ContactWas? Change(KnownContact contact, ContactContent said)
    {
        if (contact.Account is not null)
            return null;
        var (was, person) = (ContactWas.Of(contact.Row, contact.Person), contact.Person);
        if (Folding.Fold(person.Name) != Folding.Fold(said.Name))
            (person.GivenName, person.FamilyName) = (said.GivenName, said.FamilyName);
        (person.Email, person.Phone, contact.Row.Position) = (said.Email ?? person.Email, said.Phone ?? person.Phone, said.Position ?? contact.Row.Position);
        return was == ContactWas.Of(contact.Row, person) ? null : was;
    }
}

/// <param name="Account">Its address; null without an account.</param>
internal sealed record KnownContact(Representative Row, Person Person, string? Account);

/// <summary>What became of a row.</summary>
/// <param name="Was">How the firm stood before; null where it is new or did not change.</param>
internal sealed record FirmStep(Organisation Firm, bool Made, FirmWas? Was, KnownContact? Contact, bool ContactMade, ContactWas? ContactWas)
{
    public Novelty Novelty => Made || ContactMade ? Novelty.New : Was is not null || ContactWas is not null ? Novelty.Changed : Novelty.Same;
}
