using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>An employer offered places for a summer.</summary>
/// <param name="Places">Over all periods wanted.</param>
[Fact("post-offered", 1, "summer-jobs.fact.post-offered")]
public sealed record PostOffered([Object("employer-offer")] Guid Offer, [Organisation] Guid Organisation, [Unit("places")] int Places) : Fact;

/// <summary>A post of a summer became public.</summary>
[Fact("post-published", 1, "summer-jobs.fact.post-published")]
public sealed record PostPublished([Object("post")] Guid Post, [Organisation] Guid Organisation, bool Stem, [Unit("places")] int Places) : Fact;

/// <summary>A pupil answered all questions of a summer for the first time.</summary>
[Fact("pupil-registered", 1, "summer-jobs.fact.pupil-registered")]
public sealed record PupilRegistered([Subject] Guid Pupil, [Object("application")] Guid Application, Guid Call) : Fact;

/// <summary>The first hours of a summer place were entered.</summary>
[Fact("placement-started", 1, "summer-jobs.fact.placement-started")]
public sealed record PlacementStarted([Subject] Guid Pupil, [Object("placement")] Guid Placement) : Fact;

/// <summary>Who supervises said that a pupil's hours are right.</summary>
[Fact("hours-confirmed", 1, "summer-jobs.fact.hours-confirmed")]
public sealed record HoursConfirmed([Subject] Guid Pupil, [Object("placement")] Guid Placement, [Unit("minutes")] int Minutes) : Fact;

/// <summary>A summer place ended with hours worked; once for each.</summary>
[Fact("placement-completed", 1, "summer-jobs.fact.placement-completed")]
public sealed record PlacementCompleted(
    [Subject] Guid Pupil, [Object("placement")] Guid Placement, [Organisation] Guid Employer, DateOnly FirstDay, DateOnly LastDay, [Unit("days")] int WorkDays, [Unit("minutes")] int Minutes, bool Stem) : Fact;
