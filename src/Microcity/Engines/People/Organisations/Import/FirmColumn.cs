using Microcity.Platform;

namespace Microcity.People;

/// <summary>What a file can say of a firm and of whom to call there.</summary>
internal static class FirmColumn
{
    public static readonly ImportColumn Name = new("name", "people.column.name", "name|firm|company|company name|organisation|organization|employer|nosaukums|uzņēmums|uzņēmuma nosaukums|uzņēmuma pilnais nosaukums|firma|organizācija|iestāde|darba devējs|komersants");
    public static readonly ImportColumn Number = new("number", "people.column.number", "register number|registration number|reg number|reg no|reg nr|number|reģistrācijas numurs|reģistrācijas nr|reģ numurs|reģ nr|reģ n|vienotais reģistrācijas numurs|numurs|nr");
    public static readonly ImportColumn Kind = new("kind", "people.column.kind", "kind|type|sector|veids|tips|kas tas ir");
    public static readonly ImportColumn Website = new("website", "people.column.website", "website|web|homepage|url|mājaslapa|mājas lapa|tīmekļa vietne|tīmekļvietne|interneta lapa");
    public static readonly ImportColumn Contact = new("contact", "people.column.contact", "contact|contact person|person|contact name|kontaktpersona|kontaktpersonas vārds uzvārds|vārds uzvārds|vārds un uzvārds|pārstāvis");
    public static readonly ImportColumn GivenName = new("given-name", "people.column.given-name", "given name|first name|forename|vārds|kontaktpersonas vārds");
    public static readonly ImportColumn FamilyName = new("family-name", "people.column.family-name", "family name|last name|surname|uzvārds|kontaktpersonas uzvārds");
    public static readonly ImportColumn Position = new("position", "people.column.position", "position|role|job title|title|amats|ieņemamais amats|kontaktpersonas amats|loma");
    public static readonly ImportColumn Email = new("email", "people.column.email", "email|e-mail|mail|email address|e-pasts|epasts|e-pasta adrese|kontaktpersonas e-pasts");
    public static readonly ImportColumn Phone = new("phone", "people.column.phone", "phone|telephone|tel|mobile|phone number|tālrunis|tālruņa numurs|telefons|tālr|mobilais|mob tālrunis|kontaktpersonas tālrunis");

    public static IReadOnlyList<ImportColumn> All { get; } = [Name, Number, Kind, Website, Contact, GivenName, FamilyName, Position, Email, Phone];
}
