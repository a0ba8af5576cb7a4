using Microcity.Skills;

namespace Microcity.SummerJobs;

/// <summary>Partial <c>OneCard</c>: a post as a pupil reads it.</summary>
/// <param name="Mine">Hours and pay of the reader; null shows them by age.</param>
public sealed record OneCard(PostCard Card, OneSeason Season, CardHours? Mine, IReadOnlyList<SkillLabel> Skills);
