using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>
/// Takes over the good rows of a file that was looked at. It goes on part by part, so that others need not wait, and what is stopped in
/// the middle is finished by importing the same file again.
/// </summary>
public sealed class ImportOpportunities(CityDb db, PublishOpportunity publish, ReadCitySkills readSkills, Here here)
{
    private const int RowsAtOnce = 200;

    /// <param name="progress">Told how many rows are done.</param>
    public async Task<Outcome<ImportCounts>> Run(OpportunityPreview preview, Action<int>? progress = null, CancellationToken stop = default)
    {
        var skills = await readSkills.Run(stop);
        var language = here.Profile?.Languages[0] ?? "en";
        var (added, changed, done) = (0, 0, preview.Same);
        progress?.Invoke(done);
        foreach (var part in preview.Rows.Where(r => r.Novelty is not Novelty.Same).Select(r => r.Content).Chunk(RowsAtOnce))
        {
            // Before the transaction: reading texts takes longer than storing them.
            var understood = Array.ConvertAll(part, c => UnderstandPosting.Run(c, skills, language));
            await using var together = await db.Together(stop);
            var published = await publish.Run(understood, stop);
            if (!published.Done)
                return published.Refusal;
            (added, changed) = (added + published.Value.Count(p => p.Novelty is Novelty.New), changed + published.Value.Count(p => p.Novelty is Novelty.Changed));
            done += part.Length;
            if (done == preview.Rows.Count)
                db.Record(new OpportunitiesImported(preview.Rows.Count, added, changed, preview.Refused));
            await db.SaveChangesAsync(stop);
            await together.Commit(stop);
            db.ChangeTracker.Clear();
            progress?.Invoke(done);
        }
        return new ImportCounts(added, changed, preview.Rows.Count - added - changed, preview.Refused);
    }
}

public sealed record ImportCounts(int New, int Changed, int Same, int Refused);

/// <summary>A file of openings was taken over.</summary>
/// <param name="Rows">Readable ones, whether new or known.</param>
[Fact("opportunities-imported", 1, "skills.fact.opportunities-imported")]
public sealed record OpportunitiesImported([Unit("rows")] int Rows, [Unit("rows")] int Added, [Unit("rows")] int Changed, [Unit("rows")] int Refused) : Fact;
