namespace Microcity.Platform;

/// <summary>One sort of thing that waits for an officer; computed from rows, so it goes when its cause goes.</summary>
/// <param name="Code">Stable code, such as <c>platform.grant-ending</c>.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="NameKey">What it is, without the names of anybody: for mails and filters.</param>
/// <param name="Waiting">Reads what waits now, in a scope of the city. What waits for a person asks <see cref="WorkDesk"/> whose work this is.</param>
public sealed record WorkKind(string Code, string Permission, string NameKey, Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<WorkItem>>> Waiting)
{
    /// <summary>Waits for one person alone: a stand-in sees it, but it is handed over to nobody.</summary>
    public bool Personal { get; init; }

    /// <summary>What the button of a row says that opens its page.</summary>
    public string OpenKey { get; init; } = "platform.work.open";

    /// <summary>The usual thing, done from the list itself; null where it needs its page.</summary>
    public UsualAct? Usual { get; init; }
}

/// <summary>One row of Today.</summary>
/// <param name="Object">What it is about.</param>
/// <param name="PromisedOn">The local day it was promised for.</param>
/// <param name="TextKey">What to do, as a sentence.</param>
/// <param name="Link">Where to do it, below the city.</param>
/// <param name="Values">Values by name for the sentence.</param>
public sealed record WorkItem(Guid Object, DateOnly PromisedOn, string TextKey, string Link, params (string Name, object? Value)[] Values)
{
    /// <summary>Of the row it is about; the usual act is refused when that has changed since.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>What a row's one button does.</summary>
/// <param name="TextKey">What the button says.</param>
/// <param name="DoneKey">What the line says afterwards; has <c>{title}</c>.</param>
/// <param name="Do">Object and the version that was looked at.</param>
public sealed record UsualAct(string TextKey, string DoneKey, Func<IServiceProvider, Guid, int, CancellationToken, Task<Outcome<Done>>> Do)
{
    /// <summary>Null where it cannot be undone.</summary>
    public Func<IServiceProvider, Guid, CancellationToken, Task<Outcome<Done>>>? Undo { get; init; }

    /// <summary>Names of what was done, by object; what is unknown is left out.</summary>
    public required Func<IServiceProvider, IReadOnlyList<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, string>>> Titles { get; init; }
}
