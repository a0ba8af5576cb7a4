using System.Text;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>Brings a file of openings: choose or paste it, with a table to fill in; it is looked at on the next page before anything changes.</summary>
[Needs(SkillPermissions.Manage), RequestSizeLimit(LargestUpload)]
public sealed class ImportPage(KeepOpportunityFile keep, ReadOpportunityFiles files, Here here) : PageModel
{
    /// <summary>The largest file and what a form puts around it.</summary>
    public const int LargestUpload = ReadOpportunityFile.MostBytes + (1 << 16);

    public SourceKind Kind { get; private set; } = SourceKind.Market;

    public string Pasted { get; private set; } = "";

    public IReadOnlyList<WaitingFile> Waiting { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Waiting = await files.Waiting(stop);

    public async Task<IActionResult> OnGetTemplate() =>
        File(await ImportSheets.Template(here.Say), "text/csv", here.Say["skills.import.template-file"]);

    [Says(OnlyWith = "a file of openings", Refuses = [422])]
    public async Task<IActionResult> OnPost(IFormFile? file, string? pasted, SourceKind kind, CancellationToken stop)
    {
        (Kind, Pasted) = (kind, pasted ?? "");
        var bytes = file is null ? Encoding.UTF8.GetBytes(Pasted) : await Bytes(file, stop);
        var kept = await keep.Run(file is null ? "" : Path.GetFileName(file.FileName), bytes, kind, stop);
        if (kept.Done)
            return LocalRedirect($"~/work/opportunities/import/{kept.Value.Id}");
        Waiting = await files.Waiting(stop);
        return this.Refuse(kept.Refusal);
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken stop)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
