namespace Microcity.Platform;

/// <summary>A person got a role; without a day it has no end.</summary>
[Fact("role-granted", 1, "platform.fact.role-granted")]
public sealed record RoleGranted([Subject] Guid Person, Code Role, ScopeKind Scope, DateOnly? Until) : Fact;
