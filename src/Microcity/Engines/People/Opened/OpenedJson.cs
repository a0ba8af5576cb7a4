using Microcity.Platform;

namespace Microcity.People;

/// <summary>The JSON door of who opened one's record.</summary>
internal static class OpenedJson
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("me/opened", async (ReadOpened read, Visitor visitor, Here here, CancellationToken stop) =>
            (await read.Run(visitor.PersonId!.Value, stop)).Select(l => new OpenedAnswer(l.Name, l.Roles, l.At, here.Say[l.WhatKey])).ToList())
            .Needs(NeedsAttribute.SignedIn).Says("people.api.opened").Produces<IReadOnlyList<OpenedAnswer>>();
}

/// <param name="Name">Null where nobody was signed in, or the reader was erased since.</param>
/// <param name="At">UTC.</param>
public sealed record OpenedAnswer(string? Name, IReadOnlyList<string> Roles, DateTime At, string What);
