namespace Microcity.Matching;

/// <summary>What a concept of the skills list is.</summary>
public enum ConceptKind : byte { Skill, SkillGroup, Occupation, IscoGroup }

/// <summary>Whether a skill is something done or something known; a few of the official list are neither.</summary>
public enum SkillType : byte { None, Skill, Knowledge }

/// <summary>How widely a skill is used, from every kind of work to one occupation.</summary>
public enum ReuseLevel : byte { None, Transversal, CrossSector, SectorSpecific, OccupationSpecific }
