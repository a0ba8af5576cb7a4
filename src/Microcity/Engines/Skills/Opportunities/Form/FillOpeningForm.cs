using System.Globalization;
using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>An opening as its form shows it.</summary>
public sealed class FillOpeningForm(CityDb db, Here here)
{
    public async Task<OpeningForm> Run(Opportunity row, CancellationToken stop = default)
    {
        var asked = await db.Set<Requirement>().AsNoTracking().Where(r => r.OpportunityId == row.Id).OrderBy(r => r.Need).ThenBy(r => r.Id).ToListAsync(stop);
        var conditions = await db.Set<HardCondition>().AsNoTracking().Where(c => c.OpportunityId == row.Id).OrderBy(c => c.Kind).ThenBy(c => c.Value).ToListAsync(stop);
        var form = new OpeningForm
        {
            Kind = row.SourceKind,
            Language = row.Title.ContainsKey(here.Language) || !Texts.Languages.Any(row.Title.ContainsKey) ? here.Language : Texts.Languages.First(row.Title.ContainsKey),
            Organisation = row.OrganisationName,
            Place = row.Place,
            Remote = row.Remote,
            OpenUntil = Day(row.OpenUntil),
            StartsOn = Day(row.StartsOn),
            EndsOn = Day(row.EndsOn),
            Places = row.Places?.ToString(CultureInfo.InvariantCulture),
            Hours = row.Hours?.ToString(CultureInfo.InvariantCulture),
            Cost = row.CostCents is { } cents ? (cents / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null,
            Contract = [.. Enum.GetValues<ContractKinds>().Where(k => k is not ContractKinds.None && row.Contract.HasFlag(k))],
            HardToFill = row.HardToFill,
            Url = row.Url,
            Conditions = string.Join('\n', conditions.Select(c => ConditionValues.Written(c.Kind, c.Value))),
            Occupation = row.OccupationUri,
            Asked = [.. asked.Select(r => AskedRow.Of(new(r.ConceptUri, r.Phrase, r.Need, r.Level, r.Weight), keep: true))],
            Version = row.Version,
        };
        (form.Title, form.Text) = (row.Title.GetValueOrDefault(form.Language), row.Text.GetValueOrDefault(form.Language));
        (form.OtherTitle, form.OtherText) = (row.Title.GetValueOrDefault(form.OtherLanguage), row.Text.GetValueOrDefault(form.OtherLanguage));
        return form;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
