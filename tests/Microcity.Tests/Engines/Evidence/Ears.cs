using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

[Microcity.Platform.Fact("test-happened", 1)]
public sealed record TestHappened([Object("test")] Code About, int Number, [Subject] Guid? Who = null, [Person] Guid? Whom = null, IReadOnlyList<Code>? Codes = null) : Fact;

/// <summary>A reaction whose effect is a mail per fact.</summary>
internal sealed class Ear
{
    public string Name { get; init; } = "test.ear";
    public StartAt StartAt { get; set; } = StartAt.Beginning;
    public Func<Heard<TestHappened>, Task> Hears { get; init; } = _ => Task.CompletedTask;
    public List<Heard<TestHappened>> Facts { get; } = [];
    public List<string> Told => [.. Facts.Select(f => $"{f.Fact.Number}")];

    public Reaction Reaction => new Reaction(Name, StartAt).On<TestHappened>(
        async (services, heard, stop) =>
        {
            Facts.Add(heard);
            await Write(services, $"{heard.Fact.Number}", stop);
            await Hears(heard);
        },
        (services, heard, stop) => Write(services, $"undo {heard.Fact.Number}", stop));

    private static async Task Write(IServiceProvider services, string subject, CancellationToken stop)
    {
        var db = services.GetRequiredService<CityDb>();
        db.Add(MailOut.To("somebody@example.lv", subject, "", services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(stop);
    }
}

internal sealed class Listening(Ear[] ears) : Module
{
    public override string Name => "test";

    public override IEnumerable<Reaction> Reactions => ears.Select(e => e.Reaction);
}

/// <summary>Two copies of the program over the same databases; one that dies does nothing more, not even say so.</summary>
internal sealed class TwoNodes(House house, Func<Ear> ear) : IAsyncDisposable
{
    private readonly (ServiceProvider Services, MortalClock Clock)[] nodes = [New(house, ear()), New(house, ear())];

    public void DieAfter(int node, int askings) => nodes[node].Clock.Left = askings;

    public async Task Work(int node)
    {
        try
        {
            await using var inside = await nodes[node].Services.InCity(await house.City("ventspils"), a => a.IsJob("test"));
            await inside.ServiceProvider.GetRequiredService<RunReactions>().Run();
        }
        catch (Exception) when (nodes[node].Clock.Dead || house.Storage.Postgres is null)
        {
            // It died, or the file was locked by the other.
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (services, _) in nodes)
            await services.DisposeAsync();
    }

    private static (ServiceProvider, MortalClock) New(House house, Ear ear)
    {
        var clock = new MortalClock(house.Clock);
        var services = Scopes.ForVerb(ReactionTests.With(ear), house.Storage, clock);
        return (services, clock);
    }
}

/// <summary>Dies at the nth asking; from then on nothing that asks for the time gets any further.</summary>
internal sealed class MortalClock(TimeProvider clock) : TimeProvider
{
    private int left = int.MaxValue;

    public int Left { set => left = value; }

    public bool Dead => left <= 0;

    public override DateTimeOffset GetUtcNow() => Dead || Interlocked.Decrement(ref left) <= 0 ? throw new InvalidOperationException("This copy is dead.") : clock.GetUtcNow();
}

/// <summary>Chance from a seed, the same in every run.</summary>
internal sealed class SeededChance(ulong seed)
{
    private readonly Lock gate = new();
    private ulong state = seed;

    public bool OneIn(int chances) => Below(chances) == 0;

    public int Below(int end)
    {
        lock (gate)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)end);
        }
    }
}
