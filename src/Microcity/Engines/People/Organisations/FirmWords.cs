using Microcity.Platform;

namespace Microcity.People;

/// <summary>What pages about firms say in the same words.</summary>
public static class FirmWords
{
    public static string State(Say say, OrganisationState state) => state switch
    {
        OrganisationState.Verified => say["people.firm.state-verified"],
        OrganisationState.Pending => say["people.firm.state-pending"],
        OrganisationState.Refused => say["people.firm.state-refused"],
        _ => say["people.firm.state-unverified"],
    };

    public static string StateClass(OrganisationState state) => state switch
    {
        OrganisationState.Verified => "state-have",
        OrganisationState.Pending => "state-due",
        OrganisationState.Refused => "state-late",
        _ => "state-missing",
    };

    /// <summary>For somebody who speaks for it or asked to: both must be settled.</summary>
    public static string State(Say say, MyFirm mine) =>
        mine.Firm.State is OrganisationState.Verified && mine.Mine.State is not RepresentativeState.Confirmed ? State(say, mine.Mine.State) : State(say, mine.Firm.State);

    public static string State(Say say, RepresentativeState state) => state switch
    {
        RepresentativeState.Confirmed => say["people.represents.confirmed"],
        RepresentativeState.Asked => say["people.represents.asked"],
        RepresentativeState.Refused => say["people.represents.refused"],
        _ => say["people.represents.ended"],
    };

    public static string StateClass(RepresentativeState state) => state switch
    {
        RepresentativeState.Confirmed => "state-have",
        RepresentativeState.Asked => "state-due",
        RepresentativeState.Refused => "state-late",
        _ => "state-missing",
    };

    public static string Rights(Say say, RepresentativeRights rights) => rights switch
    {
        RepresentativeRights.Sign => say["people.represents.sign"],
        RepresentativeRights.Act => say["people.represents.act"],
        RepresentativeRights.See => say["people.represents.see"],
        _ => say["people.represents.contact"],
    };

    public static string By(Say say, SpeaksBy by) => by switch
    {
        SpeaksBy.Board => say["people.speaks-by.board"],
        SpeaksBy.FirmMail => say["people.speaks-by.firm-mail"],
        _ => say["people.speaks-by.authority"],
    };

    public static IReadOnlyList<(string Value, string Text)> Bys(Say say) => [.. Enum.GetValues<SpeaksBy>().Select(b => (b.ToString(), By(say, b)))];

    public static IReadOnlyList<(string Value, string Text)> RightsToGive(Say say) =>
        [.. new[] { RepresentativeRights.Act, RepresentativeRights.Sign, RepresentativeRights.See }.Select(r => (r.ToString(), Rights(say, r)))];

    public static string Kind(Say say, OrganisationKind kind) => kind switch
    {
        OrganisationKind.Firm => say["people.organisation.firm"],
        OrganisationKind.Association => say["people.organisation.association"],
        OrganisationKind.Public => say["people.organisation.public"],
        OrganisationKind.School => say["people.organisation.school"],
        _ => say["people.organisation.university"],
    };

    public static IReadOnlyList<(string Value, string Text)> Kinds(Say say) => [.. Enum.GetValues<OrganisationKind>().Select(k => (k.ToString(), Kind(say, k)))];

    /// <summary>What it is and under which number it stands where.</summary>
    public static string Meta(Say say, Organisation firm) => string.Join(" · ", new[]
    {
        Kind(say, firm.Kind),
        firm.RegisterNumber is { } number ? say["people.firm.number", ("country", firm.Country), ("number", number)] : say["people.firm.no-number"],
        firm.Website,
    }.OfType<string>());

    /// <summary>By when, and how many working days that is from today.</summary>
    public static string Left(Say say, FirmWaiting waiting) => (waiting.Late, waiting.DaysLeft, waiting.Wait.Firms) switch
    {
        (true, _, true) => say["people.firm.over", ("day", waiting.Wait.Until)],
        (true, _, false) => say["people.firm.late", ("day", waiting.Wait.Until)],
        (_, null, _) => say["people.firm.when-you-like"],
        (_, 0, _) => say["people.firm.last-day", ("day", waiting.Wait.Until)],
        (_, { } days, _) => say.Count("people.firm.days-left", days, ("day", waiting.Wait.Until)),
    };

    /// <summary>What stands between a firm and being public, each with what would help.</summary>
    public static IReadOnlyList<string> Needed(Say say, MyFirm mine)
    {
        var needed = new List<string>();
        if (mine.Firm.Needed is { } firms)
            needed.Add(firms);
        if (mine.Mine.Needed is { } mines)
            needed.Add(mines);
        if (mine.Firm is { State: not OrganisationState.Verified, RegisterNumber: null })
            needed.Add(say["people.firm.need-number"]);
        if (mine.Mine is { State: RepresentativeState.Asked, SpeaksBy: SpeaksBy.Authority })
            needed.Add(say["people.firm.need-authority"]);
        if (mine.Firm.State is not OrganisationState.Verified && mine.Firm.Needed is null)
            needed.Add(say["people.firm.need-verified"]);
        if (mine.Mine.State is RepresentativeState.Asked)
            needed.Add(say["people.firm.need-confirmed"]);
        return needed;
    }
}
