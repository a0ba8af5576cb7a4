using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What a file would do, in four heaps; columns are chosen, bad rows mended, good ones taken over and taken back from here.</summary>
[Needs(Permissions.Work)]
public sealed class ImportFilePage(
    ReadImportFiles files, LookAtImport look, ChooseColumns choose, MendRows mend, StartImport start, UndoImport undo, Installation installation, Visitor visitor, Here here) : PageModel
{
    internal const string AFile = "a file that was brought";

    private const string At = "kind=openings&id=<uuid>";
    private const int ShownRows = 20;
    private const int ShownFaults = 100;

    public ImportKind Of { get; private set; } = null!;

    public ImportFile Source { get; private set; } = null!;

    public ImportLook Look { get; private set; } = null!;

    /// <summary>The last time rows of it were taken over.</summary>
    public ImportRun? Run { get; private set; }

    public bool Undoable => Run?.Undoable(here.Now) is true;

    public IReadOnlyList<RowFault> Faults => [.. Look.Faults.Take(ShownFaults)];

    /// <summary>What was written over bad cells and not kept, by the name of its field.</summary>
    public IFormCollection? Typed { get; private set; }

    [Says(At = At, OnlyWith = AFile, Refuses = [404])]
    public async Task<IActionResult> OnGet(string kind, Guid id, CancellationToken stop) => await Load(kind, id, stop) ?? Page();

    [Says(At = At, OnlyWith = AFile, Refuses = [404])]
    public async Task<IActionResult> OnGetFaults(string kind, Guid id, CancellationToken stop) =>
        await Load(kind, id, stop) ?? File(await ImportSheets.Faults(here.Say, Look.Faults), "text/csv", here.Say["platform.import.faults-file"]);

    [Says(At = At, OnlyWith = AFile, Refuses = [404, 422])]
    public Task<IActionResult> OnPostColumns(string kind, Guid id, string[] column, CancellationToken stop) =>
        Changed(kind, id, async () => await choose.Run(Of, id, [.. column.Select(c => c ?? "")], stop), stop);

    [Says(At = At, OnlyWith = AFile, Refuses = [404])]
    public async Task<IActionResult> OnPostMend(string kind, Guid id, CancellationToken stop)
    {
        Typed = await Request.ReadFormAsync(stop);
        return await Changed(kind, id, async () => await mend.Run(Of, id, [.. Typed.Select(Cell).OfType<MendedCell>()], stop), stop);
    }

    [Says(At = At, OnlyWith = AFile, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostTake(string kind, Guid id, CancellationToken stop)
    {
        if (await Load(kind, id, stop) is { } gone)
            return gone;
        var taken = await start.Run(Of, id, stop: stop);
        if (!taken.Done)
            return this.Refuse(taken.Refusal);
        return LocalRedirect(taken.Value is { DoneAt: null, JobId: { } job } ? $"~/progress/{job}" : $"~/work/import/{kind}/{id}");
    }

    [Says(At = At, OnlyWith = AFile, Refuses = [404, 409])]
    public Task<IActionResult> OnPostUndo(string kind, Guid id, Guid run, CancellationToken stop) =>
        Changed(kind, id, async () => await undo.Run(Of, run, stop) is { Done: false } no ? no.Refusal : default(Done), stop);

    public IReadOnlyList<LookedRow> Heap(Novelty novelty) => [.. Look.Rows.Where(r => r.Novelty == novelty).Take(ShownRows)];

    private static MendedCell? Cell(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field) =>
        field.Key.Split('.') is ["cell", var row, var column] && int.TryParse(row, out var number) ? new(number, column, field.Value.ToString()) : null;

    private async Task<IActionResult> Changed(string kind, Guid id, Func<Task<Outcome<Done>>> change, CancellationToken stop)
    {
        if (await Load(kind, id, stop) is { } gone)
            return gone;
        var done = await change();
        return done.Done ? LocalRedirect($"~/work/import/{kind}/{id}") : this.Refuse(done.Refusal);
    }

    private async Task<IActionResult?> Load(string code, Guid id, CancellationToken stop)
    {
        if (installation.Import(code) is not { } kind || !visitor.May(kind.Permission) || await files.Find(kind, id, stop) is not { } file)
            return NotFound();
        var read = await look.Run(kind, file, stop);
        if (!read.Done)
            return NotFound();
        (Of, Source, Look, Run) = (kind, file, read.Value, await files.LastRun(id, stop));
        return null;
    }
}
