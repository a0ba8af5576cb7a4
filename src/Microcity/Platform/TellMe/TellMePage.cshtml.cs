using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>"Tell me when it starts": one mail, once, for something that the city does not have yet.</summary>
[OpenToAll, Says(At = "topic=whats-on&about=")]
public sealed class TellMePage(CityDb db, TellMeTopics topics, AskToBeTold ask, Here here) : PageModel
{
    public string Topic { get; private set; } = "";

    public string About { get; private set; } = "";

    public string? Email { get; private set; }

    public Awaited Awaited { get; private set; } = null!;

    /// <summary>How many wait already; null where that is too few to say.</summary>
    public int? Others { get; private set; }

    public bool Done { get; private set; }

    [Says(Refuses = [404])]
    public async Task<IActionResult> OnGet(string? topic, string? about, CancellationToken stop) => await Load(topic, about, stop) ? Page() : NotFound();

    [Says(200, OnlyWith = "something that is not there yet", Body = "topic=whats-on&about=&email=anna@example.lv", Refuses = [400, 404, 409, 429])]
    public async Task<IActionResult> OnPost(string? topic, string? about, string? email, CancellationToken stop)
    {
        Email = email;
        if (!await Load(topic, about, stop))
            return NotFound();
        var done = await ask.Run(topic, about, email, Asker.Of(HttpContext), stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        Done = true;
        return Page();
    }

    private async Task<bool> Load(string? topic, string? about, CancellationToken stop)
    {
        if (await topics.Look(topic, about, here.Say, stop) is not { } awaited)
            return false;
        (Topic, About, Awaited) = (topic!, about ?? "", awaited);
        var waiting = await db.Set<TellMe>().CountAsync(t => t.Topic == Topic && t.About == About && t.ConfirmedAt != null && t.ToldAt == null, stop);
        Others = waiting >= TellMeRules.LeastPublic ? waiting : null;
        return true;
    }
}
