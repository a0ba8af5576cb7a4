using System.Globalization;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.SummerJobs;

/// <summary>The day sheet of who supervises: who is here, how long, all as planned in one tap; past days until they are confirmed.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class TodayPage(CityDb db, ReadTimesheets read, RecordHours record, ConfirmHours confirm, NoteMinorRead note, Here here) : PageModel
{
    internal const string OnlyWith = "a post whose hours one keeps", Excused = "excused", Absent = "absent";

    public IReadOnlyList<PostSheet> Sheets { get; private set; } = [];

    public DateOnly Day { get; private set; }

    /// <summary>By pupil, where it was refused.</summary>
    public IReadOnlyDictionary<Guid, string> Typed { get; private set; } = new Dictionary<Guid, string>();

    public string? Done { get; private set; }

    public async Task OnGet(string? day, string? done, CancellationToken stop)
    {
        Done = done switch { "saved" => here.Say["summer-jobs.today.saved"], "confirmed" => here.Say["summer-jobs.today.confirmed"], _ => null };
        await Load(day, stop);
    }

    /// <param name="said">One per pupil: minutes, or why not.</param>
    [Says(At = "post=<uuid>&day=2027-07-05", Body = "id=<uuid>&said=240", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid post, string? day, List<Guid> id, List<string> said, CancellationToken stop)
    {
        await Load(day, stop);
        if (Sheets.FirstOrDefault(s => s.Card.PostId == post) is not { } sheet || id.Count != said.Count)
            return NotFound();
        var at = sheet.DayAt(Day);
        var done = await record.Run(post, at, [.. id.Zip(said, Entry)], stop);
        if (done.Done)
            return LocalRedirect($"~/summer/today?day={at:yyyy-MM-dd}&done=saved");
        Typed = id.Zip(said).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second);
        return await Answer(done.Refusal, day, stop);
    }

    [Says(At = "post=<uuid>", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostConfirm(Guid post, string? day, CancellationToken stop)
    {
        var done = await confirm.Run(post, stop);
        return done.Done ? LocalRedirect("~/summer/today?done=confirmed") : await Answer(done.Refusal, day, stop);
    }

    private async Task<IActionResult> Answer(Refusal refusal, string? day, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await Load(day, stop);
        return this.Refuse(refusal);
    }

    private async Task Load(string? day, CancellationToken stop)
    {
        Day = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked <= here.Today ? asked : here.Today;
        Sheets = await read.Mine(stop);
        await note.Run([.. Sheets.SelectMany(s => s.Pupils).Select(p => p.Pupil.Id)], "summer-jobs.timesheet", stop);
    }

    // Only what is offered can be chosen, and what is more than planned says so there.
    private static HoursEntry Entry(Guid placement, string said) => said switch
    {
        Excused => new(placement, 0, Attendance.Excused),
        Absent => new(placement, 0, Attendance.Absent),
        _ => new(placement, int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : -1, Attendance.Worked, Ticked: true),
    };
}
