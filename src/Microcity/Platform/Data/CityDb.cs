using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// One city's database. Rows of engines and strands come in through their <see cref="CityTable{T}"/> mappings; facts through
/// <see cref="Record"/>, and both are saved together or not at all. It comes from a pool of its city and is lent to one scope at a time.
/// </summary>
public abstract class CityDb(DbContextOptions options) : ClockedDb(options)
{
    private readonly List<(Fact Fact, DateTime? OccurredAt, Guid? Corrects)> unwritten = [];
    private CityContext city = new();
    private Actor actor = new();
    private bool factsSaved;
    private bool inTurn;
    private int savepoints;

    /// <summary>Where writers of this city wait for each other; null where the database orders them itself.</summary>
    internal WriterQueue? Queue { get; private set; }

    /// <summary>The keyed request of this scope, whose reply is committed with what it changes.</summary>
    internal KeyedEffect? Keyed { get; set; }

    internal IDisposable? TurnOfCommand { get; set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => HouseModel.Build(modelBuilder, typeof(CityTable<>));

    /// <summary>Forgets whom it was lent to before.</summary>
    internal CityDb LentTo(CityContext context, Actor doer, TimeProvider clock, WriterQueue? queue)
    {
        (city, actor, Clock, Queue) = (context, doer, clock, queue);
        unwritten.Clear();
        (factsSaved, inTurn, savepoints, Keyed, TurnOfCommand) = (false, false, 0, null, null);
        return this;
    }

    /// <summary>Writes the fact with the act's own rows at the next save.</summary>
    /// <param name="occurredAt">UTC; null for now.</param>
    /// <param name="corrects">The fact whose place this one takes.</param>
    public void Record(Fact fact, DateTime? occurredAt = null, Guid? corrects = null) => unwritten.Add((fact, occurredAt, corrects));

    /// <summary>Begins several saves that hold together, or joins those that have begun.</summary>
    public async Task<Together> Together(CancellationToken stop = default)
    {
        await BeginKeyed(stop);
        return await Microcity.Platform.Together.Begin(this, stop);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var now = Now;
        RowStamps.Set(ChangeTracker, now);
        if (unwritten.Count > 0)
            await WriteFacts(now, cancellationToken);
        await BeginKeyed(cancellationToken);
        factsSaved |= ChangeTracker.Entries<EvidenceOpen>().Any(e => e.State == EntityState.Added);
        using var turn = await Turn(cancellationToken);
        Database.AutoTransactionBehavior = EngineDifferences.HoldsByItself(this) ? AutoTransactionBehavior.Never : AutoTransactionBehavior.WhenNeeded;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is null)
            Committed();
        return saved;
    }

    internal ValueTask BeginKeyed(CancellationToken stop) => Keyed?.Begin(stop) ?? ValueTask.CompletedTask;

    /// <summary>Waits until no other writer is at work; null when there is nothing to wait for.</summary>
    internal async ValueTask<IDisposable?> Turn(CancellationToken stop)
    {
        if (Queue is null || inTurn)
            return null;
        var turn = await Queue.Turn(stop);
        inTurn = true;
        return new Leave(() =>
        {
            inTurn = false;
            turn.Dispose();
        });
    }

    internal int NextSavepoint() => ++savepoints;

    internal void Committed()
    {
        if (factsSaved)
            LedgerSignal.FactsCommitted(city.City.Id);
        factsSaved = false;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Rows and facts are saved asynchronously: SaveChangesAsync.");

    private async Task WriteFacts(DateTime now, CancellationToken stop)
    {
        var persons = unwritten.SelectMany(u => FactShape.Of(u.Fact.GetType()).Persons(u.Fact));
        var aliases = await AliasesOf([.. persons.Concat(new[] { actor.PersonId, actor.OnBehalfOf }.OfType<Guid>()).Distinct()], stop);
        string Alias(Guid person) => aliases[person].ToString("N");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(city.City.Zone);

        foreach (var (fact, occurredAt, corrects) in unwritten)
        {
            var shape = FactShape.Of(fact.GetType());
            var at = LedgerTime.Round(occurredAt ?? now);
            var row = new EvidenceRow
            {
                Id = Ids.Next(now),
                Name = shape.Name,
                Version = shape.Version,
                OccurredAt = at,
                OccurredOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone)),
                RecordedAt = LedgerTime.Round(now),
                Actor = actor.PersonId is { } doer ? Alias(doer) : actor.Kind,
                OnBehalfOf = actor.OnBehalfOf is { } whom ? Alias(whom) : null,
                Subject = shape.Subject?.Value(fact) is Guid subject ? Alias(subject) : null,
                OrganisationId = shape.Organisation?.Value(fact) as Guid?,
                Object = shape.Object?.Value(fact) switch
                {
                    Guid person when shape.Object!.IsPerson => $"{shape.ObjectKind}:{Alias(person)}",
                    Guid id => $"{shape.ObjectKind}:{id:N}",
                    { } other => $"{shape.ObjectKind}:{other}",
                    null => $"city:{city.City.Id:N}",
                },
                Corrects = corrects,
                Payload = shape.Payload(fact, Alias),
                RequestId = actor.RequestId,
            };
            Add(row);
            Add(new EvidenceOpen { FactId = row.Id });
        }
        unwritten.Clear();
    }

    private async Task<Dictionary<Guid, Guid>> AliasesOf(Guid[] persons, CancellationToken stop)
    {
        if (persons.Length == 0)
            return [];
        var known = await Set<PersonAlias>().AsNoTracking().Where(a => persons.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, a => a.Alias, stop);
        foreach (var tracked in ChangeTracker.Entries<PersonAlias>().Select(e => e.Entity))
            known[tracked.PersonId] = tracked.Alias;
        foreach (var person in persons.Where(p => !known.ContainsKey(p)))
            Add(new PersonAlias { PersonId = person, Alias = known[person] = RandomId.New() });
        return known;
    }
}

/// <summary>Runs an action when it is left.</summary>
internal sealed class Leave(Action action) : IDisposable
{
    public void Dispose() => action();
}

public sealed class SqliteCityDb(DbContextOptions<SqliteCityDb> options) : CityDb(options);

public sealed class PostgresCityDb(DbContextOptions<PostgresCityDb> options) : CityDb(options);
