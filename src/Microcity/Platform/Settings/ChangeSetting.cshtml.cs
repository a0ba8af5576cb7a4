using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>One setting: its value, another one with a reason, first seen and then saved, or back to the country's.</summary>
[Needs(Permissions.Settings), Says(At = "key=<settings[0].key>")]
public sealed class ChangeSettingPage(ReadSettings read, PreviewSetting preview, ChangeSetting change) : PageModel
{
    public SettingLine Line { get; private set; } = null!;

    /// <summary>What was typed.</summary>
    public string Value { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public bool Back { get; private set; }

    /// <summary>The value after the change, while it is only looked at.</summary>
    public JsonElement? Then { get; private set; }

    /// <summary>Somebody else changed it between the look and the change.</summary>
    public bool Overtaken { get; private set; }

    public async Task<IActionResult> OnGet(string key, CancellationToken stop)
    {
        if (!await Load(key, null, null, false, stop))
            return NotFound();
        return Page();
    }

    [Says(200, Body = "value=<settings[0].value>&reason=Checked", Refuses = [400, 404])]
    public async Task<IActionResult> OnPostPreview(string key, string? value, string? reason, bool back, CancellationToken stop)
    {
        if (!await Load(key, value, reason, back, stop))
            return NotFound();
        var seen = await preview.Run(key, Wanted, Reason, stop);
        if (!seen.Done)
            return this.Refuse(seen.Refusal);
        Then = seen.Value.Then;
        return Page();
    }

    [Says(Body = "value=<settings[0].value>&reason=Checked&version=<settings[0].version>", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostSave(string key, string? value, string? reason, bool back, int version, CancellationToken stop)
    {
        if (!await Load(key, value, reason, back, stop))
            return NotFound();
        var done = await change.Run(key, Wanted, Reason, version, stop);
        if (done.Done)
            return LocalRedirect("~/work/city/settings");
        Overtaken = done.Refusal.Kind == RefusalKind.Outdated && !back;
        Then = Overtaken ? Wanted : null;
        return this.Refuse(done.Refusal);
    }

    private JsonElement? Wanted => Back ? null : SettingRules.Typed(Value);

    private async Task<bool> Load(string key, string? value, string? reason, bool back, CancellationToken stop)
    {
        if (await read.Find(key, stop) is not { } line)
            return false;
        (Line, Value, Reason, Back) = (line, value ?? line.Value.GetRawText(), reason ?? "", back);
        return true;
    }
}
