using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What I wish for and can offer beside skills; it decides what is possible, never how well it fits.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class WishesPage(Visitor visitor, OwnPassport own, SetWishes set, ReadHeldSkills skills, ReadCitySkills cities, Here here) : PageModel
{
    private static readonly string[] Always = ["lv", "en"];

    public Wishes Wishes { get; private set; } = new();

    public string Licences { get; private set; } = "";

    /// <summary>Languages with a level, held as a skill, or usual here.</summary>
    public IReadOnlyList<(string Code, SkillLabel Name)> Languages { get; private set; } = [];

    public IReadOnlyList<(string Code, SkillLabel Name)> OtherLanguages { get; private set; } = [];

    private Guid Me => visitor.PersonId!.Value;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var passport = await own.Of(Me, stop);
        if (!passport.Done)
            return LocalRedirect("~/me/passport");
        Wishes = passport.Value.Wishes;
        Licences = string.Join(", ", Wishes.Licences ?? []);
        await Name(passport.Value, stop);
        return Page();
    }

    /// <param name="cefr">Levels as <c>de:3</c>.</param>
    /// <param name="permit">Empty where it is not said.</param>
    [Says(Body = "cefr=de:3&licences=B&contracts=PartTime", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(string[] cefr, string? licences, ContractKinds[] contracts, bool? permit, CancellationToken stop)
    {
        var passport = await own.Of(Me, stop);
        if (!passport.Done)
            return this.Refuse(passport.Refusal);
        var told = new Told { Cefr = cefr };
        Licences = licences ?? "";
        Wishes = passport.Value.Wishes with
        {
            Languages = cefr.Select(c => c.Split(':')[0]).Distinct().Where(c => told.LevelOf(c) > 0).ToDictionary(c => c, told.LevelOf),
            Licences = licences is null ? null : [.. licences.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(l => l.ToUpperInvariant()).Distinct()],
            Contracts = contracts.Aggregate(ContractKinds.None, (all, one) => all | one),
            Permit = permit,
        };
        var done = await set.Run(Me, Wishes, stop);
        if (done.Done)
            return LocalRedirect("~/me/passport");
        await Name(passport.Value, stop);
        return this.Refuse(done.Refusal);
    }

    private async Task Name(Passport passport, CancellationToken stop)
    {
        var list = await cities.Run(stop);
        var held = (await skills.Run(passport.Id, stop)).Select(h => LanguageCodes.Of(h.ConceptUri)).OfType<string>();
        var shown = Wishes.Languages.Keys.Concat(held).Concat(Always).Distinct().ToList();
        var all = LanguageCodes.ByUri.Where(l => list.Find(l.Key) is not null).Select(l => (l.Value, list.Label(list.Find(l.Key)!.Value, here.Language))).OrderBy(l => l.Item2.Text, StringComparer.Create(here.Say.Culture, true)).ToList();
        (Languages, OtherLanguages) = ([.. all.Where(l => shown.Contains(l.Value))], [.. all.Where(l => !shown.Contains(l.Value))]);
    }
}
