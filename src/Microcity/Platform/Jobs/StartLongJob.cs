namespace Microcity.Platform;

/// <summary>Puts long work in its row; a copy of the program takes it within a second.</summary>
public sealed class StartLongJob(CityDb db, CityContext city, Actor actor, LongJobFiles files, TimeProvider clock)
{
    /// <param name="given">Copied before it answers.</param>
    /// <param name="input">What it works on, as the kind reads it; ids and codes only.</param>
    /// <returns>Its id, for <c>/progress/{id}</c>.</returns>
    public async Task<Guid> Run(LongJobKind kind, IReadOnlyList<JobFile> given, string? input = null, CancellationToken stop = default)
    {
        var job = new LongJob
        {
            Id = Ids.Next(clock.GetUtcNow().UtcDateTime),
            Kind = kind.Code,
            StartedBy = actor.PersonId ?? throw new InvalidOperationException("Long work is started by a person."),
            Input = input,
            Files = [.. given.Select(f => f.Name.ReplaceLineEndings(" "))],
        };
        try
        {
            await files.Keep(city.City, job.Id, given, stop);
            db.Add(job);
            await db.SaveChangesAsync(stop);
            return job.Id;
        }
        catch
        {
            files.Remove(city.City, job.Id);
            throw;
        }
    }
}
