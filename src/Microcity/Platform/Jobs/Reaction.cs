namespace Microcity.Platform;

/// <summary>Whether a reaction hears what happened before it was first there.</summary>
public enum StartAt { Now, Beginning }

/// <summary>
/// A module's code that hears the sealed facts of a city in their order, at least once. It runs in a scope of the city, inside a
/// transaction: what it changes there is committed together with its place, or not at all. So it opens no scope of its own.
/// </summary>
/// <param name="name">For ever; <c>module.what-it-does</c>.</param>
public sealed class Reaction(string name, StartAt startAt)
{
    private readonly Dictionary<string, HeardFact> heard = [];

    public string Name { get; } = name;

    public StartAt StartAt { get; } = startAt;

    /// <summary>What it does, by the name of the fact.</summary>
    public IReadOnlyDictionary<string, HeardFact> Hears => heard;

    /// <param name="run">Asks the scope for the act it needs.</param>
    /// <param name="undo">What happens when the fact is withdrawn; a reaction without it says why in its module's README.</param>
    public Reaction On<T>(Func<IServiceProvider, Heard<T>, CancellationToken, Task> run, Func<IServiceProvider, Heard<T>, CancellationToken, Task>? undo = null)
        where T : Fact
    {
        var shape = FactShape.Of(typeof(T));
        heard.Add(shape.Name, new(
            shape,
            (services, fact, about, stop) => run(services, new((T)fact, about), stop),
            undo is null ? null : (services, fact, about, stop) => undo(services, new((T)fact, about), stop)));
        return this;
    }
}

/// <summary>One sort of fact that a reaction hears.</summary>
public sealed record HeardFact(FactShape Shape, Hearing Run, Hearing? Undo);

/// <param name="fact">Of the newest version.</param>
public delegate Task Hearing(IServiceProvider services, Fact fact, FactPlace about, CancellationToken stop);

/// <summary>A fact as a reaction hears it. A person who was erased since is <see cref="Guid.Empty"/> in it.</summary>
public sealed record Heard<T>(T Fact, FactPlace About);

/// <summary>Where a fact stands in the record.</summary>
/// <param name="OccurredAt">UTC.</param>
/// <param name="OccurredOn">The city's local day.</param>
public sealed record FactPlace(long Seq, Guid FactId, DateTime OccurredAt, DateOnly OccurredOn);
