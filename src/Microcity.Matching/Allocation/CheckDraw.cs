namespace Microcity.Matching;

public enum DrawCheck
{
    /// <summary>The secret is the one committed to when the call opened.</summary>
    Commit,

    /// <summary>The tickets are those of the seal.</summary>
    Tickets,

    /// <summary>The seed is what the secret and the public value give.</summary>
    Seed,

    /// <summary>The same input gives the same result, byte for byte.</summary>
    Result,
}

/// <summary>Does a published draw again.</summary>
public static class CheckDraw
{
    /// <returns>Each check and whether it holds.</returns>
    public static IReadOnlyList<(DrawCheck Check, bool Holds)> Run(PublishedDraw draw) =>
    [
        (DrawCheck.Commit, LotteryNumbers.Commit(draw.Call, draw.Secret) == draw.Commit),
        (DrawCheck.Tickets, LotteryNumbers.Tickets(draw.Input.Entries.Select(e => e.Ticket)) == draw.Tickets),
        (DrawCheck.Seed, LotteryNumbers.Seed(draw.Call, draw.Secret, draw.PublicValue) == draw.Input.Seed),
        (DrawCheck.Result, DeferredAcceptance.Run(draw.Input).Text() == draw.Result),
    ];
}
