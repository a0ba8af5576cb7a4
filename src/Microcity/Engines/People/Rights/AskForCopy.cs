using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Begins the long work that makes a copy of all that is kept of whoever asks, or of a ward below the age of consent.</summary>
public sealed class AskForCopy(CityDb db, Visitor visitor, ReadBehalf behalf, StartLongJob start, Here here)
{
    public async Task<Outcome<CopyAsked>> Run(Guid? ward = null, CancellationToken stop = default)
    {
        var acts = await behalf.Run(ward, stop);
        if (!acts.Done)
            return acts.Refusal;
        var (person, since) = (visitor.PersonId!.Value, here.Now.AddHours(-24));
        if (RightsRules.Enough(await db.Set<LongJob>().CountAsync(j => j.StartedBy == person && j.Kind == MakeMyCopy.Kind.Code && since < j.CreatedAt, stop)) is { } refusal)
            return refusal;
        var copy = Ids.Next(here.Now);
        return new CopyAsked(copy, await start.Run(MakeMyCopy.Kind, [], $"{copy:N} {acts.Value.Person:N}", stop));
    }
}

/// <param name="Id">Of the copy, once it is made.</param>
/// <param name="Job">The long work that makes it.</param>
public sealed record CopyAsked(Guid Id, Guid Job);
