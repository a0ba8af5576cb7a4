namespace Microcity.Programmes;

public static class ProgrammePermissions
{
    /// <summary>Drafting, opening, sealing and deciding calls.</summary>
    public const string Manage = "programmes.manage";

    /// <summary>Seeing payments and checking them.</summary>
    public const string Payments = "programmes.payments";

    /// <summary>Approving payments and saying that they were paid.</summary>
    public const string Pay = "programmes.pay";
}
