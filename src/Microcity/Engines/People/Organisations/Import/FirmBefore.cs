namespace Microcity.People;

/// <summary>What a row of a file did, kept as JSON until the import is final, so that it can be taken back.</summary>
/// <param name="Versions">Of the firm, of whom to call and of the person, after it.</param>
internal sealed record FirmBefore(bool Made, FirmWas? Was, Guid? Contact, Guid? Person, bool ContactMade, ContactWas? ContactWas, FirmVersions Versions)
{
    public static FirmBefore Of(FirmStep step) => new(
        step.Made, step.Was, step.Contact?.Row.Id, step.Contact?.Person.Id, step.ContactMade, step.ContactWas,
        new(step.Firm.Version, step.Contact?.Row.Version ?? 0, step.Contact?.Person.Version ?? 0));
}

internal sealed record FirmVersions(int Firm, int Contact, int Person);

internal sealed record FirmWas(string Name, string NameKey, string? RegisterNumber, string? Website, OrganisationKind Kind)
{
    public static FirmWas Of(Organisation firm) => new(firm.Name, firm.NameKey, firm.RegisterNumber, firm.Website, firm.Kind);

    public void Restore(Organisation firm) => (firm.Name, firm.NameKey, firm.RegisterNumber, firm.Website, firm.Kind) = (Name, NameKey, RegisterNumber, Website, Kind);
}

internal sealed record ContactWas(string GivenName, string FamilyName, string? Email, string? Phone, string? Position)
{
    public static ContactWas Of(Representative row, Person person) => new(person.GivenName, person.FamilyName, person.Email, person.Phone, row.Position);

    public void Restore(Representative row, Person person) =>
        (person.GivenName, person.FamilyName, person.Email, person.Phone, row.Position) = (GivenName, FamilyName, Email, Phone, Position);
}
