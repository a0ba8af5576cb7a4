using System.Text;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Puts a word of its own into every personal column of a person, in every table that erasure empties, found from the map itself.</summary>
internal sealed class Canary(CityDb db, Guid person, string word, DateTime now)
{
    private readonly Dictionary<Type, object> made = [];

    /// <summary>What was put where; a column too short for its word is left out.</summary>
    public List<(PersonalColumn Column, string Value)> Put { get; } = [];

    public static async Task<List<(PersonalColumn Column, string Value)>> Fill(House house, Guid person, string word)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var canary = new Canary(db, person, word, house.Clock.GetUtcNow().UtcDateTime);
        canary.made[typeof(Person)] = await db.Set<Person>().SingleAsync(p => p.Id == person);
        canary.made[typeof(Account)] = await db.Set<Account>().SingleAsync(a => a.PersonId == person);
        foreach (var known in canary.made.Values.ToList())
            canary.Say(db.Model.FindEntityType(known.GetType())!, known);
        ((Account)canary.made[typeof(Account)]).EmailConfirmedAt = canary.now;
        canary.OneCall();
        foreach (var table in inside.ServiceProvider.GetRequiredService<PersonalRows>().Tables().Reverse().Where(t => t.Goes && !Apart.Contains(t.Row)))
            canary.Of(db.Model.FindEntityType(table.Row)!);
        await db.SaveChangesAsync();
        return canary.Put;
    }

    /// <summary>Nothing ties a draft or a brought file to a person, and each goes by its age; an alias is made by the first fact.</summary>
    private static readonly HashSet<Type> Apart = [typeof(Skills.Draft), typeof(ImportFile), typeof(ImportRow), typeof(PersonAlias)];

    private readonly DateTime now = now;

    private string Email => $"{word.ToLowerInvariant()}@example.lv";

    private object Of(IEntityType type)
    {
        if (made.TryGetValue(type.ClrType, out var known))
            return known;
        var row = made[type.ClrType] = Activator.CreateInstance(type.ClrType)!;
        foreach (var property in type.GetProperties().Where(p => p.PropertyInfo is { } own && own.PropertyType is var kind && (Nullable.GetUnderlyingType(kind) is null || p.IsForeignKey())))
            property.PropertyInfo!.SetValue(row, Plain(property, row) ?? property.PropertyInfo.GetValue(row));
        Say(type, row);
        db.Add(row);
        return row;
    }

    private object? Plain(IProperty property, object row) => property switch
    {
        { Name: "Version" or "CreatedAt" } => null,
        { Name: nameof(Guardianship.GuardianId) } => Other(),
        { Name: "Clear" } => true,
        _ when property.GetContainingForeignKeys().FirstOrDefault(k => k.Properties.Count == 1) is { PrincipalEntityType: var parent } => ((Row)Id(Of(parent))).Id,
        { Name: "PersonId" or "SubjectId" or "StartedBy" or "OfficerId" or "ById" } => person,
        { Name: "NotOurs" } => row is WorkChoice,
        { ClrType: var type } when type == typeof(Guid) => RandomId.New(),
        { ClrType: var type } when type == typeof(DateTime) => now,
        { ClrType: var type } when type == typeof(DateOnly) => DateOnly.FromDateTime(now),
        { ClrType: var type } when type == typeof(string) && !property.IsNullable => Fitting(property, RandomId.New().ToString("N")),
        { ClrType: var type } when type == typeof(byte[]) && !property.IsNullable => RandomId.New().ToByteArray(),
        { ClrType: var type } when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string>(),
        _ => null,
    };

    /// <summary>What applications are about: nothing of it is of a person, and little of it may be just anything.</summary>
    private void OneCall()
    {
        var call = new Call
        {
            Id = Ids.Next(now), Kind = "camps", Slug = RandomId.New().ToString("N"), StartsOn = DateOnly.FromDateTime(now), OpensAt = now, ClosesAt = now.AddDays(1), SealsAt = now.AddDays(2),
            AnswerDays = 5, SettledOn = DateOnly.FromDateTime(now),
        };
        var post = new Programmes.Post { Id = Ids.Next(now), CallId = call.Id, Code = "K1", Title = "A", Text = "B", Language = "lv" };
        var group = new SeatGroup { Id = Ids.Next(now), PostId = post.Id, Position = 0, Kind = Matching.SeatGroupKind.Open, Places = 1 };
        var form = new FormVersion { Id = Ids.Next(now), CallId = call.Id, No = 1, Document = "{}", Sha256 = new string('0', 64) };
        foreach (object row in new object[] { call, post, group, form })
        {
            made[row.GetType()] = row;
            db.Add(row);
        }
    }

    private Guid Other()
    {
        var other = new Person { Id = Ids.Next(now), GivenName = "Another", FamilyName = "Person", Language = "lv" };
        db.Add(other);
        return other.Id;
    }

    private object Id(object row)
    {
        if (row is Row { Id: var id } own && id == Guid.Empty)
            own.Id = Ids.Next(now);
        return row;
    }

    private void Say(IEntityType type, object row)
    {
        foreach (var column in PersonalColumn.All.Where(c => c.Row == type.ClrType))
        {
            var (property, said) = (type.FindProperty(column.Name)!, $"{word}.{type.ClrType.Name}.{column.Name}");
            object? value = (type.ClrType.Name, column.Name) switch
            {
                (nameof(Account), "Email") or (nameof(MailOut), "Recipient") or (nameof(Question), "Reach") or (nameof(TellMe), "Email") => said = Email,
                (nameof(ImportRun), "By") => person,
                (nameof(IdempotencyEntry), "Actor") => ((Account)made[typeof(Account)]).Id.ToString("N"),
                (nameof(Attempt), "KeyHash") => System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Email)),
                (nameof(Question), "AnsweredAt") or (nameof(GuardianRequest), "RefusedAt") => now,
                (nameof(Person), "BirthDate") => new DateOnly(1980, 5, 17),
                (nameof(Representative), "State") => RepresentativeState.Ended,
                (nameof(Application), "State") => ApplicationState.Void,
                (nameof(Conflict), "Kind") => ConflictKind.Soft,
                (nameof(Conflict), "Type") => ConflictType.Family,
                (nameof(Decision), "Kind" or "Recommended") => DecisionKind.Reserve,
                (nameof(Signature), "Method") => SignatureMethod.Account,
                (nameof(Signature), "SignedAt") => now,
                (nameof(PaymentRequest), "Cents") => 1L,
                // It says why only when it is over.
                (nameof(Review), "Why") => null,
                (nameof(Person), "Language") => "lv",
                // They follow the names and the phone.
                (nameof(Person), nameof(Person.GivenKey) or nameof(Person.FamilyKey) or nameof(Person.PhoneKey)) => null,
                _ when property.ClrType == typeof(string) && (property.GetMaxLength() is not { } most || said.Length <= most) => said,
                _ when property.ClrType == typeof(byte[]) => Encoding.UTF8.GetBytes(said),
                _ when property.ClrType == typeof(string[]) => new[] { said },
                _ when property.ClrType == typeof(List<string>) => new List<string> { said },
                _ => null,
            };
            if (value is null)
                continue;
            property.PropertyInfo!.SetValue(row, value);
            if (value is string text && text == said || value is string[] or List<string>)
                Put.Add((column, said));
        }
    }

    private static string Fitting(IProperty property, string text) => property.GetMaxLength() is { } most && text.Length > most ? text[..most] : text;
}
