using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The person says no to a suggested skill; it is not offered again for the same words.</summary>
public sealed class RejectSuggestion(CityDb db, OwnPassport own, Here here)
{
    public async Task<Outcome<Done>> Run(Guid person, Guid suggestion, CancellationToken stop = default)
    {
        if (await own.Suggestion(person, suggestion, stop) is not { } offered)
            return Refusal.NothingHere;
        if (offered.State == SuggestionState.Rejected)
            return new Done();
        if (offered.State == SuggestionState.Accepted)
            return ExperienceRules.Decided;
        (offered.State, offered.DecidedAt) = (SuggestionState.Rejected, here.Now);
        db.Record(new SuggestionDecided(person, offered.Id, ConceptCode.Of(offered.ConceptUri), Accepted: false));
        return await own.Save(stop) is { } taken ? taken : new Done();
    }
}
