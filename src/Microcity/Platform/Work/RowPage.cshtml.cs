using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What else can be done with one row of Today: put off, handed over, not ours.</summary>
[Needs(Permissions.Work), Says(At = "kind=<work[0].kind>&about=<work[0].object>", OnlyWith = WorkPage.ARow)]
public sealed class RowPage(ShowWork show, Colleagues colleagues, PutOff putOff, HandOver handOver, SayNotOurs notOurs, Visitor visitor, Here here) : PageModel
{
    public WorkRow Row { get; private set; } = null!;

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public string? Until { get; private set; }

    public string? To { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Which of the three forms was sent.</summary>
    public string? Sent { get; private set; }

    public async Task<IActionResult> OnGet(string kind, Guid about, CancellationToken stop) => await Load(kind, about, stop) ? Page() : NotFound();

    [Says(OnlyWith = WorkPage.ARow, Refuses = [400, 404, 409])]
    public Task<IActionResult> OnPostPutOff(string kind, Guid about, string? until, string? reason, CancellationToken stop)
    {
        (Sent, Until, Reason) = ("put-off", until, reason);
        var day = DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : (DateOnly?)null;
        return Chosen(kind, about, putOff.Run(kind, about, day, reason, stop), stop);
    }

    [Says(OnlyWith = WorkPage.ARow, Refuses = [400, 404, 409])]
    public Task<IActionResult> OnPostHandOver(string kind, Guid about, string? to, string? reason, CancellationToken stop)
    {
        (Sent, To, Reason) = ("hand-over", to, reason);
        return Chosen(kind, about, handOver.Run(kind, about, Guid.TryParse(to, out var person) ? person : default, reason, stop), stop);
    }

    [Says(OnlyWith = WorkPage.ARow, Refuses = [400, 404, 409])]
    public Task<IActionResult> OnPostNotOurs(string kind, Guid about, string? reason, CancellationToken stop)
    {
        (Sent, Reason) = ("not-ours", reason);
        return Chosen(kind, about, notOurs.Run(kind, about, reason, stop), stop);
    }

    private async Task<IActionResult> Chosen(string kind, Guid about, Task<Outcome<Done>> choosing, CancellationToken stop)
    {
        var done = await choosing;
        if (done.Done)
            return LocalRedirect("~/work");
        return await Load(kind, about, stop) ? this.Refuse(done.Refusal) : NotFound();
    }

    private async Task<bool> Load(string kind, Guid about, CancellationToken stop)
    {
        if (await show.Run(kind, about, stop) is not { } row)
            return false;
        Row = row;
        if (!row.Kind.Personal)
            Colleagues = [.. (await colleagues.With(row.Kind.Permission, stop)).Where(c => c.Id != visitor.PersonId)];
        Until ??= here.Today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return true;
    }
}
