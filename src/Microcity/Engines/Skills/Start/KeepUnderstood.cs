using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Keeps what somebody left ticked: in the passport of who has one, else under a code.</summary>
public sealed class KeepUnderstood(Visitor visitor, OwnPassport own, AddSkill add, SetWishes wishes, KeepDraft keep, CodeInHand hand)
{
    public async Task<Outcome<Done>> Run(Told told, CancellationToken stop = default)
    {
        var kept = told.Keep.Distinct().Select(uri => new KnownSkill(uri)).ToList();
        if (DraftRules.Nothing(kept) is { } nothing)
            return nothing;
        var said = new Wishes { Languages = Languages(told), Age = told.Age };
        if (visitor.PersonId is { } person && (await own.Of(person, stop)).Value is { } passport)
        {
            var added = await add.Run(person, kept, stop);
            return added.Done ? await wishes.Run(person, said.Beside(passport.Wishes), stop) : added.Refusal;
        }
        var before = (await hand.Draft(stop))?.Wishes ?? new();
        var draft = await keep.Run(kept, said.Beside(before), stop);
        return draft.Done ? new Done() : draft.Refusal;
    }

    private static Dictionary<string, int> Languages(Told told) =>
        told.Keep.Select(LanguageCodes.Of).OfType<string>().Distinct().Select(code => (code, Level: told.LevelOf(code))).Where(l => l.Level > 0).ToDictionary(l => l.code, l => l.Level);
}
