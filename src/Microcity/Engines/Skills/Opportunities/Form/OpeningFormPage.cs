using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What entering and changing an opening have in common: the typed form, what its words speak of, who saved meanwhile.</summary>
public abstract class OpeningFormPage(SuggestSkills suggest, Here here) : PageModel
{
    [BindProperty]
    public OpeningForm Form { get; set; } = new();

    public Suggested Suggested { get; private set; } = new([], [], []);

    /// <summary>Lines that somebody saved otherwise meanwhile.</summary>
    public Changed? Conflict { get; protected set; }

    /// <summary>The words were read, so all the rest is shown.</summary>
    public bool Looked { get; protected set; }

    /// <summary>What is changed; null for a new one.</summary>
    public Opportunity? Opportunity { get; protected set; }

    /// <summary>Title and text belong to the file or the part of the service it came from; only its skills are settled here.</summary>
    public bool OnlySkills => Opportunity is { } row && OpportunityRules.PublishedElsewhere(row) is not null;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Texts.Languages.Contains(Form.Language))
            Form.Language = here.Language;
    }

    public bool Disputed(Field field) => Conflict?.Fields.Any(f => f.Name == field.Name) ?? false;

    /// <param name="add">Adds what the text speaks of to the list to tick.</param>
    protected async Task<IActionResult> Show(bool add, CancellationToken stop, Refusal? refusal = null)
    {
        Looked = true;
        Suggested = await suggest.Run(Form, add, stop);
        return refusal is null ? Page() : this.Refuse(refusal);
    }
}
