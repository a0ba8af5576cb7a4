using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>Ticks off one step; a second time changes nothing.</summary>
public sealed class DoStep(CityDb db, OwnRecord own, Here here)
{
    public async Task<Outcome<CareerStep>> Run(Guid person, Guid step, CancellationToken stop = default)
    {
        var record = await own.Of(person, stop);
        if (!record.Done)
            return record.Refusal;
        if (await own.Step(record.Value.Id, step, stop) is not { } known)
            return Refusal.NothingHere;
        if (known.DoneOn is not null)
            return known;
        known.DoneOn = here.Today;
        db.Record(new StepDone(person, step));
        return await own.Save(stop) is { } taken ? taken : known;
    }
}
