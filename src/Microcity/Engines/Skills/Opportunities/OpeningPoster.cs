using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>The poster of an opening or a course that is open.</summary>
internal static class OpeningPoster
{
    public static PosterKind Kind { get; } = new("opening", SkillPermissions.Manage, async (services, id, say, stop) =>
    {
        if ((await services.GetRequiredService<ReadCityOpportunities>().Run(stop)).Find(id) is not { } line || line.OpenUntil < services.GetRequiredService<Here>().Today)
            return null;
        var text = await services.GetRequiredService<CityDb>().Set<Opportunity>().Where(o => o.Id == id).Select(o => o.Text).FirstAsync(stop);
        return new(Wording.Of(line.Title, say.Language) ?? new Wording("", say.Language), [MatchRow.Meta(line, say), say["skills.opening.open-until", ("day", line.OpenUntil)]], Wording.Of(text, say.Language), $"/openings/{id}");
    });
}
