using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>Brings a file: choose or paste it, with a table to fill in; it is looked at on the next page before anything changes.</summary>
[Needs(Permissions.Work), RequestSizeLimit(LargestUpload)]
public sealed class ImportPage(KeepImportFile keep, ReadImportFiles files, Installation installation, Visitor visitor, Here here) : PageModel
{
    /// <summary>The largest file and what a form puts around it.</summary>
    public const int LargestUpload = ReadImportFile.MostBytes + (1 << 16);

    internal const string At = "kind=openings";

    public ImportKind Of { get; private set; } = null!;

    public string? Chosen { get; private set; }

    public string Pasted { get; private set; } = "";

    public IReadOnlyList<WaitingFile> Waiting { get; private set; } = [];

    public IReadOnlyList<PastImport> Past { get; private set; } = [];

    [Says(At = At, Refuses = [404])]
    public async Task<IActionResult> OnGet(string kind, CancellationToken stop) => await Load(kind, stop) ? Page() : NotFound();

    [Says(At = At, Refuses = [404])]
    public async Task<IActionResult> OnGetTemplate(string kind, CancellationToken stop) =>
        await Load(kind, stop) ? File(await ImportSheets.Template(Of, here.Say), "text/csv", $"{kind}.csv") : NotFound();

    [Says(At = At, OnlyWith = "a file of rows", Refuses = [404, 422])]
    public async Task<IActionResult> OnPost(string kind, IFormFile? file, string? pasted, string? choice, CancellationToken stop)
    {
        if (!await Load(kind, stop))
            return NotFound();
        (Chosen, Pasted) = (choice, pasted ?? "");
        var bytes = file is null ? Encoding.UTF8.GetBytes(Pasted) : await Bytes(file, stop);
        var kept = await keep.Run(Of, file is null ? "" : Path.GetFileName(file.FileName), bytes, choice, stop);
        return kept.Done ? LocalRedirect($"~/work/import/{kind}/{kept.Value.Id}") : this.Refuse(kept.Refusal);
    }

    private async Task<bool> Load(string code, CancellationToken stop)
    {
        if (installation.Import(code) is not { } kind || !visitor.May(kind.Permission))
            return false;
        (Of, Waiting, Past) = (kind, await files.Waiting(kind, stop), await files.Past(kind, stop));
        return true;
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken stop)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
