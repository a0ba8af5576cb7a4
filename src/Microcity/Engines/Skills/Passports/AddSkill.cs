using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Puts one skill into a passport, on the holder's own word.</summary>
public sealed class AddSkill(OwnPassport own, HoldSkills hold)
{
    /// <param name="level">1 to 4; null if not said.</param>
    public async Task<Outcome<HeldSkill>> Run(Guid person, string conceptUri, int? level = null, CancellationToken stop = default)
    {
        var added = await Run(person, [new(conceptUri, level)], stop);
        return added.Done ? added.Value[0] : added.Refusal;
    }

    /// <summary>Several at once, all or none, as from the tick list of an occupation.</summary>
    public async Task<Outcome<List<HeldSkill>>> Run(Guid person, IReadOnlyList<KnownSkill> wanted, CancellationToken stop = default)
    {
        var passport = await own.Of(person, stop);
        if (!passport.Done)
            return passport.Refusal;
        var held = await hold.Run(passport.Value, wanted, stop);
        if (!held.Done)
            return held.Refusal;
        return await own.Save(stop) is { } taken ? taken : held;
    }
}
