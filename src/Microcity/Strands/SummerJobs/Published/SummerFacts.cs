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
