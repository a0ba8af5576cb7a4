using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>A person saw the notice and opened a skills passport.</summary>
[Fact("passport-opened", 1, "skills.fact.passport-opened")]
public sealed record PassportOpened([Subject] Guid Person, [Object("passport")] Guid Passport) : Fact;

/// <summary>A skill came into a passport.</summary>
[Fact("skill-held", 1, "skills.fact.skill-held")]
public sealed record SkillHeld([Subject] Guid Person, [Object("held-skill")] Guid HeldSkill, Code Concept, [Unit("1 to 4")] int? Level) : Fact;

/// <summary>The holder said how well they do it.</summary>
[Fact("skill-level-set", 1, "skills.fact.skill-level-set")]
public sealed record SkillLevelSet([Subject] Guid Person, [Object("held-skill")] Guid HeldSkill, Code Concept, [Unit("1 to 4")] int? Level) : Fact;

/// <summary>A skill was taken out of a passport by its holder.</summary>
[Fact("skill-dropped", 1, "skills.fact.skill-dropped")]
public sealed record SkillDropped([Subject] Guid Person, [Object("held-skill")] Guid HeldSkill, Code Concept) : Fact;

/// <summary>The holder asked a named person to confirm one skill.</summary>
[Fact("proof-asked", 1, "skills.fact.proof-asked")]
public sealed record ProofAsked([Subject] Guid Person, [Object("held-skill")] Guid HeldSkill, Code Concept, [Person] Guid Confirmer) : Fact;

/// <summary>Somebody who saw it confirmed a skill at the holder's own request.</summary>
[Fact("skill-confirmed", 1, "skills.fact.skill-confirmed")]
public sealed record SkillConfirmed([Subject] Guid Person, [Object("held-skill")] Guid HeldSkill, Code Concept, [Person] Guid Confirmer) : Fact;

/// <summary>The person who was asked would not confirm.</summary>
[Fact("proof-declined", 1, "skills.fact.proof-declined")]
public sealed record ProofDeclined([Subject] Guid Person, [Object("held-skill")] Guid HeldSkill, Code Concept, [Person] Guid Confirmer) : Fact;

/// <summary>A passed induction, course or exam stands behind a skill.</summary>
[Fact("credential-recorded", 1, "skills.fact.credential-recorded")]
public sealed record CredentialRecorded([Subject] Guid Person, [Object("held-skill")] Guid HeldSkill, Code Concept, Guid Credential, DateOnly? ExpiresOn) : Fact;

/// <summary>A credential was taken back by who gave it.</summary>
[Fact("credential-revoked", 1, "skills.fact.credential-revoked")]
public sealed record CredentialRevoked([Subject] Guid Person, [Object("held-skill")] Guid HeldSkill, Code Concept, Guid Credential) : Fact;

/// <summary>A person wrote or pasted what they did; the text itself is in no fact.</summary>
[Fact("experience-described", 1, "skills.fact.experience-described")]
public sealed record ExperienceDescribed([Subject] Guid Person, [Object("experience")] Guid Experience, ExperienceKind Kind, [Unit("suggestions")] int Suggested) : Fact;

/// <summary>A skill found in somebody's words was accepted or rejected by them.</summary>
[Fact("suggestion-decided", 1, "skills.fact.suggestion-decided")]
public sealed record SuggestionDecided([Subject] Guid Person, [Object("suggestion")] Guid Suggestion, Code Concept, bool Accepted) : Fact;

/// <summary>What somebody wishes for was set; the wishes themselves are in no fact.</summary>
[Fact("wishes-set", 1, "skills.fact.wishes-set")]
public sealed record WishesSet([Subject] Guid Person, [Object("passport")] Guid Passport) : Fact;

/// <summary>The holder switched matching on or off.</summary>
[Fact("matching-switched", 1, "skills.fact.matching-switched")]
public sealed record MatchingSwitched([Subject] Guid Person, [Object("passport")] Guid Passport, bool On) : Fact;

/// <summary>A private link to a passport was made.</summary>
[Fact("passport-shown", 1, "skills.fact.passport-shown")]
public sealed record PassportShown([Subject] Guid Person, [Object("showing")] Guid Showing, DateOnly Until, bool All) : Fact;

/// <summary>Somebody looked at a shown passport.</summary>
[Fact("showing-opened", 1, "skills.fact.showing-opened", Reads = true)]
public sealed record ShowingOpened([Subject] Guid Person, [Object("showing")] Guid Showing) : Fact;

/// <summary>The owner ended a private link.</summary>
[Fact("showing-ended", 1, "skills.fact.showing-ended")]
public sealed record ShowingEnded([Subject] Guid Person, [Object("showing")] Guid Showing) : Fact;
