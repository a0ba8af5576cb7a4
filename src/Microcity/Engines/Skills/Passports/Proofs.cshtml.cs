using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What I was asked to confirm: one skill each, and nothing else of the person.</summary>
[Needs(SkillPermissions.Confirm)]
public sealed class ProofsPage(Visitor visitor, WorkDesk desk, ReadProofRequests read, NoteMinorRead note, ConfirmSkill confirm, DeclineProof decline) : PageModel
{
    public IReadOnlyList<AskedProof> Waiting { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Waiting = await read.Run(await desk.Persons(stop), stop);
        await note.Run([.. Waiting.Select(w => w.PersonId)], "skills.proofs", stop);
    }

    [Says(OnlyWith = "a request to confirm", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostConfirm(Guid id, CancellationToken stop) => await Answer(await confirm.Run(visitor.PersonId!.Value, id, stop), stop);

    [Says(OnlyWith = "a request to confirm", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostDecline(Guid id, CancellationToken stop) => await Answer(await decline.Run(visitor.PersonId!.Value, id, stop), stop);

    private async Task<IActionResult> Answer(Outcome<Done> done, CancellationToken stop)
    {
        if (done.Done)
            return RedirectToPage();
        await OnGet(stop);
        return this.Refuse(done.Refusal);
    }
}
