using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Tells a reaction once more what it failed on, then in order what was parked behind it; stops at the first failure.</summary>
public sealed partial class ReplayDeadLetter(CityDb db, CityContext city, Installation installation, IServiceProvider services, ILogger<ReplayDeadLetter> log)
{
    /// <returns>How many facts were heard.</returns>
    public async Task<Outcome<int>> Run(Guid letter, CancellationToken stop = default)
    {
        if (await db.Set<DeadLetter>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == letter, stop) is not { } asked)
            return Refusal.NothingHere;
        if (installation.Modules.SelectMany(m => m.Reactions).FirstOrDefault(r => r.Name == asked.Reaction) is not { } reaction)
            return Refusal.Rule(new Reason("evidence.reaction-gone", "evidence.reason.reaction-gone", [("name", asked.Reaction)], [new Remedy("evidence.remedy.ask-operator")]));
        var heard = 0;
        while (await db.Set<DeadLetter>().AsNoTracking().Where(l => l.Reaction == asked.Reaction && l.Object == asked.Object).OrderBy(l => l.Seq).FirstOrDefaultAsync(stop) is { } next)
        {
            if (!await Tell(reaction, next, stop))
                return Refusal.Rule(new Reason("evidence.still-failing", "evidence.reason.still-failing", [("heard", heard)], [new Remedy("evidence.remedy.ask-operator")]));
            heard++;
        }
        return heard;
    }

    private async Task<bool> Tell(Reaction reaction, DeadLetter letter, CancellationToken stop)
    {
        try
        {
            await using var scope = await services.InCity(city.City, actor => actor.IsJob(reaction.Name));
            var inside = scope.ServiceProvider.GetRequiredService<CityDb>();
            await using var together = await inside.Together(stop);
            if (await inside.Set<DeadLetter>().Where(l => l.Id == letter.Id).ExecuteDeleteAsync(stop) == 0)
                return true;
            var fact = await SealedFact.Of(inside).SingleAsync(f => f.Seq == letter.Seq, stop);
            var from = await inside.Set<ReactionCursor>().Where(c => c.Name == reaction.Name).Select(c => c.FromSeq).SingleAsync(stop);
            await scope.ServiceProvider.GetRequiredService<TellFact>().Run(reaction, fact, from, stop);
            await inside.SaveChangesAsync(stop);
            await together.Commit(stop);
            return true;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            StillFails(failure, reaction.Name, letter.Seq, city.City.Slug);
            await db.Set<DeadLetter>().Where(l => l.Id == letter.Id)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.Error, failure.GetType().Name), stop);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The reaction {Reaction} failed again on fact {Seq} of {City}")]
    private partial void StillFails(Exception failure, string reaction, long seq, string city);
}
