namespace Microcity.SummerJobs;

/// <summary>For whom posts of a kind of employer are.</summary>
public enum Who
{
    Resident,
    Student,
    Either,
    Both,
}
