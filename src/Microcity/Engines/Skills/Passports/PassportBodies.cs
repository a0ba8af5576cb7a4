using Microcity.Matching;

namespace Microcity.Skills;

/// <param name="NoticeSeen">The person has read what a passport is for; false opens none.</param>
public sealed record OpenPassportBody(bool NoticeSeen);

/// <param name="Level">1 to 4; null if not said.</param>
public sealed record AddSkillBody(string? Uri, int? Level);

/// <param name="Text">At most 20,000 signs.</param>
public sealed record DescribeBody(ExperienceKind Kind, string? Title, string? Text, string? OccupationUri, DateOnly? From, DateOnly? To);

public sealed record DecisionBody(bool Accept);

/// <param name="Uris">Skills to show; none for all.</param>
/// <param name="Days">1 to 365; 90 if not said.</param>
public sealed record ShowBody(IReadOnlyList<string>? Uris, int? Days, string? Note);

/// <param name="Day">Of the proof; for the holder's own word, when it came in.</param>
public sealed record HeldSkillAnswer(Guid Id, int Version, string Uri, string Label, string LabelLanguage, int? Level, Proof Proof, DateOnly Day, DateOnly? ExpiresOn);

/// <param name="Words">What it came from; <c>Start</c> and <c>End</c> are UTF-16 offsets in the text, both 0 for words of the title.</param>
/// <param name="Score">Above 0, at most 1.</param>
/// <param name="Usual">Not named itself: usual in the work that is.</param>
public sealed record SuggestionAnswer(Guid Id, Guid ExperienceId, string Uri, string? Label, string Words, int Start, int End, decimal Score, bool Usual, SuggestionState State);

/// <param name="Until">The first day it no longer opens.</param>
/// <param name="Link">Only in the answer that makes it.</param>
public sealed record ShowingAnswer(Guid Id, int Version, string Note, IReadOnlyList<string> Uris, DateOnly Until, string? Link);
