using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>A person saw the notice and began their own career record.</summary>
[Fact("record-opened", 1, "career-office.fact.record-opened")]
public sealed record RecordOpened([Subject] Guid Person, [Object("career-record")] Guid Record) : Fact;

/// <summary>A person put the result of an interest quiz into their record; the answers are not told.</summary>
[Fact("interest-result-saved", 1, "career-office.fact.interest-result-saved")]
public sealed record InterestResultSaved([Subject] Guid Person, [Object("career-record")] Guid Record, [Unit("questions")] int Form, QuizSignal Signal, bool Fast) : Fact;

/// <summary>A person set themselves a goal.</summary>
[Fact("goal-set", 1, "career-office.fact.goal-set")]
public sealed record GoalSet([Subject] Guid Person, [Object("goal")] Guid Goal, GoalKind Kind) : Fact;

/// <summary>A person says that a goal is reached.</summary>
[Fact("goal-reached", 1, "career-office.fact.goal-reached")]
public sealed record GoalReached([Subject] Guid Person, [Object("goal")] Guid Goal) : Fact;

/// <summary>A person let go of a goal.</summary>
[Fact("goal-dropped", 1, "career-office.fact.goal-dropped")]
public sealed record GoalDropped([Subject] Guid Person, [Object("goal")] Guid Goal) : Fact;

/// <summary>Something to do by a day was written down.</summary>
[Fact("step-added", 1, "career-office.fact.step-added")]
public sealed record StepAdded([Subject] Guid Person, [Object("career-step")] Guid Step, DateOnly Due) : Fact;

/// <summary>It was done.</summary>
[Fact("step-done", 1, "career-office.fact.step-done")]
public sealed record StepDone([Subject] Guid Person, [Object("career-step")] Guid Step) : Fact;
