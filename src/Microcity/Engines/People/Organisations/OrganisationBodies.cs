namespace Microcity.People;

/// <summary>An organisation as a program sends it.</summary>
/// <param name="RegisterNumber">As it is written; null while it is not known.</param>
/// <param name="SpeaksBy">What shows that whoever sends it speaks for it; an officer speaks for none.</param>
/// <param name="Position">What they are there.</param>
public sealed record OrganisationBody(string? Name, string? RegisterNumber, OrganisationKind Kind = OrganisationKind.Firm, string? Website = null, SpeaksBy SpeaksBy = SpeaksBy.Board, string? Position = null);

/// <param name="SpeaksBy">What shows it.</param>
/// <param name="Position">What they are there.</param>
public sealed record RepresentativeBody(SpeaksBy SpeaksBy, string? Position = null);

/// <param name="Position">What they are there.</param>
public sealed record ContactBody(string? GivenName, string? FamilyName, string? Email = null, string? Phone = null, string? Position = null);

public sealed record RightsBody(RepresentativeRights Rights);

/// <param name="Needed">What would help, in words for the firm.</param>
public sealed record NeededBody(string? Needed);

/// <param name="PromisedOn">The last day of the answer, while it waits for one.</param>
/// <param name="Needed">What would help, where it was refused.</param>
public sealed record OrganisationAnswer(Guid Id, int Version, string Name, OrganisationKind Kind, string Country, string? RegisterNumber, string? Website, OrganisationState State, DateOnly? PromisedOn, string? Needed)
{
    internal static OrganisationAnswer Of(Organisation o) => new(o.Id, o.Version, o.Name, o.Kind, o.Country, o.RegisterNumber, o.Website, o.State, o.PromisedOn, o.Needed);
}

/// <param name="Until">The local day that is no longer in; null without end.</param>
public sealed record RepresentativeAnswer(Guid Id, int Version, Guid OrganisationId, Guid PersonId, RepresentativeRights Rights, RepresentativeState State, string? Position, DateOnly? PromisedOn, DateOnly? From, DateOnly? Until)
{
    internal static RepresentativeAnswer Of(Representative r) => new(r.Id, r.Version, r.OrganisationId, r.PersonId, r.Rights, r.State, r.Position, r.PromisedOn, r.From, r.Until);
}
