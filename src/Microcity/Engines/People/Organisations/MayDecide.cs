using Microcity.Platform;

namespace Microcity.People;

/// <summary>Whether the visitor decides who speaks for an organisation: an officer, or who already acts for it once it is verified.</summary>
public sealed class MayDecide(Visitor visitor, MyFirms mine)
{
    public async Task<bool> Run(Guid organisation, CancellationToken stop = default) =>
        visitor.May(PeoplePermissions.Firms) || visitor.SignedIn && await mine.Find(organisation, stop) is { Open: true };
}
