using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What of a call waits for an officer on Today.</summary>
internal static class CallsWaiting
{
    /// <summary>So many days before the seal a guardian's yes that is missing becomes work.</summary>
    private const int Days = 7;

    public static IReadOnlyList<WorkKind> All { get; } =
    [
        Of("programmes.call-to-seal", "programmes.work-list.seals", "programmes.work-list.seal", CallState.Open, (call, _, here) => here.Now >= call.SealsAt ? here.DayOf(call.SealsAt) : null),
        Of("programmes.value-due", "programmes.work-list.values", "programmes.work-list.value", CallState.Sealed, (_, lottery, here) => lottery.DrawnOn <= here.Today ? lottery.DrawnOn : null),
        Of("programmes.call-to-decide", "programmes.work-list.decisions", "programmes.work-list.decide", CallState.Selecting, (_, lottery, _) => lottery.DrawnOn.AddDays(1)),
        new("programmes.sign-off-missing", ProgrammePermissions.Manage, "programmes.work-list.sign-offs", SignOffs),
    ];

    private static WorkKind Of(string code, string nameKey, string textKey, CallState state, Func<Call, Lottery, Here, DateOnly?> due) => new(code, ProgrammePermissions.Manage, nameKey, async (services, stop) =>
    {
        var (db, here, say, kinds) = Needed(services);
        var calls = await db.Set<Call>().AsNoTracking().Where(c => c.State == state).Join(db.Set<Lottery>(), c => c.Id, l => l.CallId, (call, lottery) => new { call, lottery }).ToListAsync(stop);
        return
        [
            .. from one in calls
               where kinds[one.call.Kind].Review is null || state is CallState.Open
               where due(one.call, one.lottery, here) is not null
               select new WorkItem(one.call.Id, due(one.call, one.lottery, here)!.Value, textKey, $"/work/calls/{one.call.Id}", ("name", CallWords.Name(say, kinds, one.call))) { Version = one.call.Version },
        ];
    });

    private static async Task<IReadOnlyList<WorkItem>> SignOffs(IServiceProvider services, CancellationToken stop)
    {
        var (db, here, say, kinds) = Needed(services);
        var until = here.Now.AddDays(Days);
        var calls = await db.Set<Call>().AsNoTracking().Where(c => c.State == CallState.Open && c.SealsAt <= until)
            .Select(c => new { call = c, missing = db.Set<Application>().Count(a => a.CallId == c.Id && a.State == ApplicationState.AwaitingPartners) }).Where(c => c.missing > 0).ToListAsync(stop);
        return
        [
            .. calls.Where(c => here.Now < c.call.SealsAt).Select(c => new WorkItem(
                c.call.Id, here.DayOf(c.call.SealsAt), "programmes.work-list.sign-off", $"/work/calls/{c.call.Id}", ("name", CallWords.Name(say, kinds, c.call)), ("missing", c.missing)) { Version = c.call.Version }),
        ];
    }

    private static (CityDb, Here, Say, ProgrammeKinds) Needed(IServiceProvider services) =>
        (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>(), services.GetRequiredService<Say>(), services.GetRequiredService<ProgrammeKinds>());
}
