using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>
/// Empties texts that are 30 days old, or as few as the city keeps them: of accepted skills the quoted words stay, of rejected ones only their hash, and that for
/// twelve months; what was never decided goes. For the night.
/// </summary>
public sealed class ForgetOldTexts(CityDb db, CitySettings settings, Here here)
{
    /// <returns>How many texts were emptied.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var own = await settings.Of<SkillSettings>(stop);
        var (month, year) = (here.Now.AddDays(-own.KeepTextsDays), here.Now.AddMonths(-own.KeepRejectedMonths));
        await using var together = await db.Together(stop);
        var old = db.Set<Experience>().Where(e => e.CreatedAt < month && e.Text != "");
        await db.Set<Suggestion>().Where(s => s.State == SuggestionState.Waiting && old.Any(e => e.Id == s.ExperienceId)).ExecuteDeleteAsync(stop);
        await db.Set<Suggestion>().Where(s => s.State == SuggestionState.Rejected && old.Any(e => e.Id == s.ExperienceId)).ExecuteUpdateAsync(s => s.SetProperty(x => x.Quote, ""), stop);
        var emptied = await old.ExecuteUpdateAsync(e => e.SetProperty(x => x.Text, ""), stop);
        await db.Set<Suggestion>().Where(s => s.State == SuggestionState.Rejected && s.DecidedAt < year).ExecuteDeleteAsync(stop);
        await together.Commit(stop);
        return emptied;
    }
}
