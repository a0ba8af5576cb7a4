using Microcity.Platform;

namespace Microcity.People;

/// <summary>Makes a firm and a contact of one row, or says everything that is wrong with it.</summary>
internal sealed class ReadFirmRow(FoundRow found, string country)
{
    private const int LeastDigits = 6;

    private static readonly Dictionary<OrganisationKind, string> Kinds = new()
    {
        [OrganisationKind.Firm] = "firm|company|business|uzņēmums|firma|komersants|sia",
        [OrganisationKind.Association] = "association|ngo|society|biedrība|nodibinājums",
        [OrganisationKind.Public] = "public|authority|office|iestāde|valsts iestāde|pašvaldība|pašvaldības iestāde",
        [OrganisationKind.School] = "school|skola|vidusskola|ģimnāzija|tehnikums",
        [OrganisationKind.University] = "university|college|augstskola|universitāte|koledža",
    };

    private readonly List<RowFault> faults = [];

    /// <param name="content">Null if there are faults.</param>
    public static IReadOnlyList<RowFault> Run(FoundRow found, string country, out FirmContent? content)
    {
        var reading = new ReadFirmRow(found, country);
        content = null;
        if (found.Broken is { } broken)
            reading.faults.Add(new(found.Number, null, null, "", broken));
        else
            content = reading.Content();
        if (reading.faults.Count > 0)
            content = null;
        return reading.faults;
    }

    private FirmContent Content()
    {
        var (name, number, website) = (found[FirmColumn.Name], found[FirmColumn.Number], found[FirmColumn.Website]);
        foreach (var reason in OrganisationRules.Unfit(name, country, number, website)?.Reasons ?? [])
        {
            var (column, expected) = reason.Field switch
            {
                "registerNumber" => (FirmColumn.Number, "people.expected.number"),
                "website" => (FirmColumn.Website, "people.expected.website"),
                _ => (FirmColumn.Name, "people.expected.name"),
            };
            Wrong(column, expected);
        }
        return new(name?.Trim() ?? "", OrganisationRules.TidyNumber(number), Kind(), OrganisationRules.TidyWebsite(website), Contact());
    }

    private OrganisationKind? Kind()
    {
        if (found[FirmColumn.Kind] is not { } said)
            return null;
        var folded = SheetColumn.Folded(said);
        foreach (var (kind, names) in Kinds)
        {
            if (names.Split('|').Any(n => SheetColumn.Folded(n) == folded))
                return kind;
        }
        Wrong(FirmColumn.Kind, "people.expected.kind");
        return null;
    }

    private ContactContent? Contact()
    {
        var (given, family) = Name();
        var (position, email, phone) = (found[FirmColumn.Position], found[FirmColumn.Email] is { } typed ? Emails.Tidy(typed) : null, found[FirmColumn.Phone]);
        if (given is null && family is null)
        {
            if ((position ?? email ?? phone) is not null && found[FirmColumn.Contact] is null)
                Wrong(FirmColumn.Contact, "people.expected.contact-name");
            return null;
        }
        if (given is null || family is null)
            Wrong(given is null ? FirmColumn.GivenName : FirmColumn.FamilyName, "people.expected.both-names");
        if (RepresentativeRules.UnfitPosition(position) is not null)
            Wrong(FirmColumn.Position, "people.expected.position", ("most", OrganisationRules.LongestPosition));
        if (email is not null && Emails.Unreadable(email) is not null)
            Wrong(FirmColumn.Email, "people.expected.email");
        if (phone is not null && (phone.Count(char.IsAsciiDigit) < LeastDigits || phone.Length > PersonRules.LongestPhone))
            Wrong(FirmColumn.Phone, "people.expected.phone");
        return new(given ?? "", family ?? "", position, email, phone);
    }

    /// <summary>In two columns, or in one: the last word is the family's, unless a comma says that it came first.</summary>
    private (string? Given, string? Family) Name()
    {
        if ((found[FirmColumn.GivenName], found[FirmColumn.FamilyName]) is var (given, family) && (given ?? family) is not null)
            return (given, family);
        if (found[FirmColumn.Contact] is not { } whole)
            return default;
        var (first, between, last) = whole.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
            ? (whole[(comma + 1)..].Trim(), comma, whole[..comma].Trim())
            : whole.LastIndexOf(' ') is > 0 and var blank ? (whole[..blank].Trim(), blank, whole[(blank + 1)..]) : ("", -1, "");
        if (between > 0 && first.Length > 0 && last.Length > 0)
            return (first, last);
        Wrong(FirmColumn.Contact, "people.expected.both-names");
        return default;
    }

    private void Wrong(ImportColumn column, string expected, params (string Name, object? Value)[] values) =>
        faults.Add(new(found.Number, column, found.Heading(column), found[column] is { } value ? value.Length > 80 ? value[..79] + "…" : value : "", expected, values));
}
