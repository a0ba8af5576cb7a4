namespace Microcity.Programmes;

public static class ProgrammePermissions
{
    /// <summary>Drafting, opening, sealing and deciding calls.</summary>
    public const string Manage = "programmes.manage";
}
