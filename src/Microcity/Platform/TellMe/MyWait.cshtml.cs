using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Where the link of a mail leads: what one waits for, yes to it, and the way out.</summary>
[OpenToAll, Says(At = "key=<mail>")]
public sealed class MyWaitPage(CityDb db, ConfirmTellMe confirm, TellMeTopics topics, Here here) : PageModel
{
    public TellMe Row { get; private set; } = null!;

    public string Key { get; private set; } = "";

    /// <summary>Null where its module no longer knows it.</summary>
    public string? What { get; private set; }

    /// <summary>The address of this page is a secret; it goes to no other site.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["Referrer-Policy"] = "no-referrer";

    [Says(Refuses = [404])]
    public async Task<IActionResult> OnGet(string key, CancellationToken stop) => await Load(key, stop) ? Page() : NotFound();

    [Says(200, Refuses = [404])]
    public async Task<IActionResult> OnPost(string key, CancellationToken stop)
    {
        if (!(await confirm.Run(key, stop)).Done)
            return NotFound();
        return await Load(key, stop) ? Page() : NotFound();
    }

    private async Task<bool> Load(string key, CancellationToken stop)
    {
        var hash = SecretKey.Hash(key);
        if (await db.Set<TellMe>().AsNoTracking().FirstOrDefaultAsync(t => t.KeyHash == hash, stop) is not { } row)
            return false;
        (Row, Key, What) = (row, key, (await topics.Look(row.Topic, row.About, here.Say, stop))?.What);
        return true;
    }
}
