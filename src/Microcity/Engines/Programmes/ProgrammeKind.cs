using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What a strand hands to the engine: its words, and its rules as plain functions.</summary>
/// <param name="Code">Lower-case, for ever.</param>
/// <param name="NameKey">What a call of it is called; has <c>{day}</c>, the first of what it is for.</param>
/// <param name="AboutKey">What it is and for whom, in one or two sentences.</param>
public sealed record ProgrammeKind(string Code, string NameKey, string AboutKey)
{
    /// <summary>Looks up, for these applicants and posts, what its rules need; what it answers with is pure.</summary>
    public required Func<IServiceProvider, IReadOnlyCollection<Guid>, IReadOnlyCollection<Guid>, CancellationToken, Task<Judge>> Judge { get; init; }

    /// <summary>A few plain lines about each post, in the reader's language: when, where, for whom.</summary>
    public required Func<IServiceProvider, IReadOnlyCollection<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>>> Lines { get; init; }

    /// <summary>Where an officer begins a call of it, below the city, and what that is called.</summary>
    public required string NewLink { get; init; }

    public required string NewKey { get; init; }

    /// <summary>Where a post is added to a call, below the city and before its id, and what that is called.</summary>
    public required string AddLink { get; init; }

    public required string AddKey { get; init; }

    /// <summary>What is signed once a place was accepted or money awarded; null where nothing is.</summary>
    public AgreementTerms? Agreement { get; init; }

    /// <summary>Where an applicant answers the strand's own questions, below the city and before the application's id; null where it has none.</summary>
    public string? QuestionsLink { get; init; }

    /// <summary>Where a post has a page of its own, below the city and before its code; null where it has none.</summary>
    public string? PostsLink { get; init; }

    /// <summary>What an application still lacks before it can be sent; null where the strand asks nothing of its own.</summary>
    public Func<IServiceProvider, Application, CancellationToken, Task<Refusal?>>? Unready { get; init; }

    /// <summary>What the strand does when a call is announced, in that transaction; it may refuse.</summary>
    public Func<IServiceProvider, Call, CancellationToken, Task<Refusal?>>? Announcing { get; init; }

    /// <summary>What the strand does when a call is given up, in that transaction.</summary>
    public Func<IServiceProvider, Call, CancellationToken, Task>? Cancelling { get; init; }

    /// <summary>What else decides, for the published rules: one line each, as <c>name value</c>.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>How it is chosen by review; null for a draw.</summary>
    public ReviewKind? Review { get; init; }
}

/// <summary>The rules of a kind over what was looked up.</summary>
/// <param name="Of">All findings about one applicant and one post; never the first alone.</param>
/// <param name="Standing">Priority points and groups of an applicant. It is not told their wishes (A2).</param>
public sealed record Judge(Func<Guid, Guid, IReadOnlyList<Finding>> Of, Func<Guid, Standing> Standing);

/// <summary>What one rule found.</summary>
/// <param name="Inputs">What it looked at, by value, as JSON.</param>
/// <param name="Reason">Why not, or what a person has to look at; null where it passed.</param>
public sealed record Finding(string Rule, CheckResult Result, string Inputs, Reason? Reason = null);

/// <param name="Points">0 to 999.</param>
public sealed record Standing(int Points, IReadOnlyList<string> Groups);

/// <summary>All kinds of this installation.</summary>
public sealed class ProgrammeKinds(IEnumerable<ProgrammeKind> kinds)
{
    private readonly Dictionary<string, ProgrammeKind> byCode = kinds.ToDictionary(k => k.Code);

    public IReadOnlyList<ProgrammeKind> All { get; } = [.. kinds];

    /// <exception cref="KeyNotFoundException">No module of this program has such calls.</exception>
    public ProgrammeKind this[string code] => byCode[code];
}
