using Microcity.Platform;

namespace Microcity.People;

/// <summary>What one row of a file says of a firm.</summary>
/// <param name="Number">As it is kept; null where the file gives none.</param>
/// <param name="Kind">Null where the file says none.</param>
/// <param name="Contact">Null where nobody is named.</param>
internal sealed record FirmContent(string Name, string? Number, OrganisationKind? Kind, string? Website, ContactContent? Contact)
{
    public string Key { get; } = OrganisationRules.NameKey(Name);
}

/// <summary>Whom to call there.</summary>
internal sealed record ContactContent(string GivenName, string FamilyName, string? Position, string? Email, string? Phone)
{
    public string Name => $"{GivenName} {FamilyName}";
}

/// <summary>A row that can be taken over.</summary>
internal sealed record FirmFileRow(int Number, FirmContent Firm, Novelty Novelty) : LookedRow(Number, Novelty)
{
    public override RowWords Words(Say say) => new(Firm.Name, null, string.Join(" · ", new[] { Firm.Number, Firm.Website, Firm.Contact?.Name, Firm.Contact?.Position, Firm.Contact?.Email, Firm.Contact?.Phone }.Where(w => !string.IsNullOrEmpty(w))));
}
