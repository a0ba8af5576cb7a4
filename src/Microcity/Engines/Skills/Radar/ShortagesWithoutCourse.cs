using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Shortages for which nobody teaches: on Today until a course can be joined, or the next month says otherwise.</summary>
internal static class ShortagesWithoutCourse
{
    /// <summary>So many days after the month's end somebody should have looked.</summary>
    private const int Days = 30;

    public static WorkKind Kind { get; } = new("skills.shortage-no-course", SkillPermissions.Manage, "skills.work.shortages", async (services, stop) =>
    {
        if (await services.GetRequiredService<ReadRadar>().Run(null, stop) is not { } radar)
            return [];
        return [.. radar.Shortages.Where(s => s.WithoutCourse).Select(s => new WorkItem(
            s.Line.Id, radar.Month.CutOn.AddDays(Days), "skills.work.shortage", $"/radar/{s.Line.Id}", ("name", s.Name.Text), ("places", s.Line.Places)))];
    });
}
