using Microcity.People;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Makes of a typed advert what would be published, or says everything that cannot be understood.</summary>
public sealed class ReadAdvert(ReadCitySkills read, Here here)
{
    public async Task<Outcome<OpportunityContent>> Run(Advert advert, Organisation firm, CancellationToken stop = default)
    {
        var form = AdvertRules.FormOf(advert);
        var content = new ReadOpeningForm(form, await read.Run(stop), here).Content(null, out var refusal);
        if (refusal is not null)
            return refusal;
        return content with { SourceRef = $"{AdvertRules.Prefix}{advert.Id:N}", OrganisationId = firm.Id, OrganisationName = firm.Name };
    }
}
