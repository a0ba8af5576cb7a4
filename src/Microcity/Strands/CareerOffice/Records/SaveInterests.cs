using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.CareerOffice;

/// <summary>Puts a quiz into its person's record, because they say so; it takes the place of an older one.</summary>
public sealed class SaveInterests(CityDb db, OwnRecord own, Here here)
{
    public async Task<Outcome<SavedInterests>> Run(Guid person, string code, CancellationToken stop = default)
    {
        var read = QuizCode.Read(code);
        if (!read.Done)
            return read.Refusal;
        var scored = ScoreRules.Score(read.Value);
        if (!scored.Done)
            return scored.Refusal;
        var record = await own.Of(person, stop);
        if (!record.Done)
            return record.Refusal;
        var plain = QuizCode.Write(read.Value);
        var saved = await db.Set<SavedInterests>().FirstOrDefaultAsync(i => i.CareerRecordId == record.Value.Id, stop);
        if (saved?.Code == plain)
            return saved;
        if (saved is null)
            db.Add(saved = new() { Id = Ids.Next(here.Now), CareerRecordId = record.Value.Id, Code = plain });
        (saved.Code, saved.SavedAt) = (plain, here.Now);
        db.Record(new InterestResultSaved(person, record.Value.Id, read.Value.Answers.Length, scored.Value.Signal, scored.Value.Fast));
        return await own.Save(stop) is { } taken ? taken : saved;
    }
}
