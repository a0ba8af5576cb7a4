using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>What the two pages share that a page is written on.</summary>
public abstract class PageFormPage(Colleagues colleagues, Here here) : PageModel
{
    public PageForm Form { get; protected set; } = null!;

    /// <summary>Null while it is new.</summary>
    public CityPage? Row { get; protected set; }

    /// <summary>Shows how it will look.</summary>
    public bool Looking { get; protected set; }

    /// <summary>Texts that somebody else changed meanwhile.</summary>
    public IReadOnlyList<ChangedField> Conflict { get; protected set; } = [];

    public IReadOnlyList<Colleague> Owners { get; private set; } = [];

    protected IReadOnlyList<string> Languages => here.Profile?.Languages ?? ["en"];

    public bool Shows(string field) => Conflict.All(c => c.Name != field);

    protected async Task LoadOwners(CancellationToken stop) => Owners = await colleagues.With(Permissions.Pages, stop);
}
