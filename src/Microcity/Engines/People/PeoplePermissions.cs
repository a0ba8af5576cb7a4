namespace Microcity.People;

public static class PeoplePermissions
{
    /// <summary>Seeing which erasures wait, and holding one where the law says so.</summary>
    public const string Holds = "people.holds";

    /// <summary>Seeing who is whose guardian, confirming and ending it.</summary>
    public const string Guardians = "people.guardians";

    /// <summary>Verifying firms, and confirming who may speak for one.</summary>
    public const string Firms = "people.firms";

    /// <summary>Finding persons, correcting what is known of them, making one of two.</summary>
    public const string Persons = "people.persons";

    /// <summary>Nobody holds it: what is a person's alone is seen by no officer.</summary>
    internal const string Own = "people.own";
}
