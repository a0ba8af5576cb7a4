using CsCheck;
using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class PaymentClockTests
{
    private static readonly DateOnly First = new(2027, 6, 1);

    [Fact]
    public void D5_The_clock_stands_still_while_the_applicant_has_the_request()
    {
        Assert.Equal(3, PaymentClock.Days([new(First, null)], First.AddDays(3)));
        Assert.Equal(9, PaymentClock.Days([new(First, First.AddDays(9))], First.AddDays(100)));
        ClockRun[] returned = [new(First, First.AddDays(4)), new(First.AddDays(8), null)];
        Assert.Equal(4, PaymentClock.Days(returned[..1], First.AddDays(7)));
        Assert.Equal(4, PaymentClock.Days(returned, First.AddDays(8)));
        Assert.Equal(6, PaymentClock.Days(returned, First.AddDays(10)));
    }

    [Fact]
    public void D5_The_promise_moves_by_as_many_days()
    {
        Assert.Equal(new DateOnly(2027, 6, 11), PaymentClock.DueOn([new(First, null)], PaymentClock.UsualPromise));
        Assert.Null(PaymentClock.DueOn([new(First, First.AddDays(4))], 10));
        Assert.Equal(new DateOnly(2027, 6, 15), PaymentClock.DueOn([new(First, First.AddDays(4)), new(First.AddDays(8), null)], 10));
    }

    [Fact]
    public void D5_On_its_last_day_a_promise_has_used_all_its_days() =>
        Gen.Select(Gen.Int[0, 20].Array[0, 6], Gen.Int[1, 30]).Sample((steps, promise) =>
        {
            var (runs, day) = (new List<ClockRun>(), First);
            for (var i = 0; i + 1 < steps.Length; i += 2)
            {
                runs.Add(new(day, day.AddDays(steps[i])));
                day = day.AddDays(steps[i] + steps[i + 1]);
            }
            runs.Add(new(day, null));
            var due = PaymentClock.DueOn(runs, promise)!.Value;
            Assert.Equal(promise, PaymentClock.Days(runs[..^1], day) + (due.DayNumber - day.DayNumber));
        }, iter: 2_000, threads: 1);

    [Fact]
    public void D5_The_median_is_published_from_five_payments_on()
    {
        Assert.Null(PaymentClock.Median([1, 2, 3, 4]));
        Assert.Equal(3, PaymentClock.Median([9, 1, 3, 2, 40]));
        Assert.Equal(3.5m, PaymentClock.Median([9, 1, 3, 4, 2, 40]));
    }
}
