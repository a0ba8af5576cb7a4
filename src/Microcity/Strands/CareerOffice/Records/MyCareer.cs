using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>The career lines of My page: the next step by its day, and the record.</summary>
internal static class MyCareer
{
    private const int DueStep = 5;

    public static async Task<MyLines> Read(IServiceProvider services, CancellationToken stop)
    {
        var (say, visitor) = (services.GetRequiredService<Say>(), services.GetRequiredService<Visitor>());
        if (visitor.PersonId is not { } me || visitor.Staff)
            return MyLines.None;
        if (await services.GetRequiredService<ReadRecord>().Run(me, stop) is not { } shown)
            return new([], [new(say["career-office.record.title"], "/me/career", say["career-office.record.not-begun"])]);
        var next = shown.Open.Select(s => new NextStep(DueStep, say["career-office.record.next-by", ("step", s.Text), ("day", s.Due)], say["career-office.record.open"], "/me/career")).Take(1);
        return new([.. next], [new(say["career-office.record.title"], "/me/career", say.Count("career-office.record.goals-count", shown.OpenGoals.Count()))]);
    }
}
