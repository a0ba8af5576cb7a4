using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>One change of a city's calendar.</summary>
public abstract record CalendarChange;

public sealed record EnterDay(DateOnly? Date, DayKind Kind, string? Name) : CalendarChange;

public sealed record RemoveDay(Guid Id) : CalendarChange;

/// <param name="To">The last day, still in it.</param>
public sealed record EnterTerm(DateOnly? From, DateOnly? To) : CalendarChange;

public sealed record RemoveTerm(Guid Id) : CalendarChange;

/// <summary>Enters or removes a day that the city has otherwise than its country, or a school term. Promises made before keep their day.</summary>
public sealed class ChangeCalendar(CityDb db, ReadCalendar read)
{
    public async Task<Outcome<Done>> Run(CalendarChange change, CancellationToken stop = default)
    {
        read.Forget();
        var calendar = await read.Run(stop);
        if (await (change switch
        {
            EnterDay day => Task.FromResult(Enter(day, calendar)),
            EnterTerm term => Task.FromResult(Enter(term, calendar)),
            RemoveDay gone => Remove<CalendarDay>(gone.Id, d => new("day-removed", d.Date, d.Date), stop),
            RemoveTerm gone => Remove<SchoolTerm>(gone.Id, t => new("term-removed", t.From, t.To), stop),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        }) is { } refusal)
            return refusal;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate() || failure.IsOverlap())
        {
            return VersionRules.Changed;
        }
        read.Forget();
        return new Done();
    }

    private Refusal? Enter(EnterDay day, CityCalendar calendar)
    {
        if (Refusal.Of(CalendarRules.NoDay("date", day.Date), CalendarRules.NoName(day.Name)) is { } refusal)
            return refusal;
        var date = day.Date!.Value;
        if ((CalendarRules.Entered(date, calendar) ?? CalendarRules.Needless(date, day.Kind, calendar)) is { } needless)
            return needless;
        db.Add(new CalendarDay { Date = date, Kind = day.Kind, Name = day.Name!.Trim() });
        db.Record(new CalendarChanged(day.Kind switch { DayKind.Holiday => "holiday-entered", DayKind.Workday => "workday-entered", _ => "no-school-entered" }, date, date));
        return null;
    }

    private Refusal? Enter(EnterTerm term, CityCalendar calendar)
    {
        if (Refusal.Of(CalendarRules.NoDay("from", term.From), CalendarRules.NoDay("to", term.To)) is { } refusal)
            return refusal;
        var (from, to) = (term.From!.Value, term.To!.Value);
        if ((CalendarRules.Backwards(from, to) ?? CalendarRules.TooLong(from, to) ?? CalendarRules.Overlaps(from, to, calendar)) is { } unfit)
            return unfit;
        db.Add(new SchoolTerm { From = from, To = to });
        db.Record(new CalendarChanged("term-entered", from, to));
        return null;
    }

    private async Task<Refusal?> Remove<T>(Guid id, Func<T, CalendarChanged> fact, CancellationToken stop)
        where T : Row
    {
        if (await db.Set<T>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } row)
            return Refusal.NothingHere;
        db.Remove(row);
        db.Record(fact(row));
        return null;
    }
}

/// <summary>A day or a school term was entered into the city's calendar or removed from it.</summary>
[Fact("calendar-changed", 1, "platform.fact.calendar-changed")]
public sealed record CalendarChanged(Code What, DateOnly From, DateOnly To) : Fact;
