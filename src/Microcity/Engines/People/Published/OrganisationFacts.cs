using Microcity.Platform;

namespace Microcity.People;

/// <summary>An organisation was entered; it is not verified by that.</summary>
[Fact("organisation-added", 1, "people.fact.organisation-added")]
public sealed record OrganisationAdded([Organisation] Guid Organisation, OrganisationKind Kind) : Fact;

/// <summary>An officer saw that an organisation exists: what it offers may be public from now on.</summary>
[Fact("organisation-verified", 1, "people.fact.organisation-verified")]
public sealed record OrganisationVerified([Organisation] Guid Organisation) : Fact;

/// <summary>An organisation was not verified, or is so no longer: nothing it offers is public.</summary>
[Fact("organisation-refused", 1, "people.fact.organisation-refused")]
public sealed record OrganisationRefused([Organisation] Guid Organisation) : Fact;

/// <summary>A person may speak for an organisation.</summary>
[Fact("representative-confirmed", 1, "people.fact.representative-confirmed")]
public sealed record RepresentativeConfirmed([Subject] Guid Person, [Organisation] Guid Organisation, RepresentativeRights Rights) : Fact;

/// <summary>A person speaks for an organisation no more.</summary>
[Fact("representative-ended", 1, "people.fact.representative-ended")]
public sealed record RepresentativeEnded([Subject] Guid Person, [Organisation] Guid Organisation) : Fact;
