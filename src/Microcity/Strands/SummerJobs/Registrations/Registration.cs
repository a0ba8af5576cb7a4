using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.SummerJobs;

/// <summary>What a pupil says of themselves for one summer, and what of it was confirmed. The day of birth stands at the person.</summary>
public sealed class Registration : Row
{
    public const int LongestClass = 10;
    public const int LongestNote = 500;

    internal const string Purpose = "summer-jobs.purpose.registration";
    private const string Said = "summer-jobs.personal.registration", Confirmed = "summer-jobs.personal.confirmed", Special = "summer-jobs.personal.special";
    private const string Keep = "programmes.keep.application", KeepSpecial = "summer-jobs.keep.special";

    public required Guid ApplicationId { get; init; }

    /// <summary>Null while it is not said, and for a school of another city.</summary>
    public Guid? SchoolId { get; set; }

    /// <summary>The school is none of the city's.</summary>
    [Personal(Said, Purpose, Keep)]
    public bool? OtherSchool { get; set; }

    [Personal(Said, Purpose, Keep)]
    public string? ClassName { get; set; }

    /// <summary>The declared address is in the city.</summary>
    [Personal(Said, Purpose, Keep)]
    public bool? LivesHere { get; set; }

    /// <summary>First local day of that.</summary>
    [Personal(Said, Purpose, Keep)]
    public DateOnly? AddressSince { get; set; }

    /// <summary>Null until it is said which periods are possible.</summary>
    [Personal(Said, Purpose, Keep)]
    public bool? PeriodsSaid { get; set; }

    /// <summary>First and last local day of a place that the state scheme promised, both still in it.</summary>
    [Personal(Said, Purpose, Keep)]
    public DateOnly? PromisedFrom { get; set; }

    [Personal(Said, Purpose, Keep)]
    public DateOnly? PromisedUntil { get; set; }

    /// <summary>Would also take a place of the state scheme (R8).</summary>
    [Personal(Said, Purpose, Keep)]
    public bool? AlsoState { get; set; }

    /// <summary>Needs closer supervision; a supervisor counts for fewer.</summary>
    [Personal(Special, Purpose, KeepSpecial)]
    public bool? CloserSupervision { get; set; }

    /// <summary>What to consider, for officers only.</summary>
    [Personal(Special, Purpose, KeepSpecial)]
    public string? ToConsider { get; set; }

    /// <summary>Confirmed by the social service; no ground is kept.</summary>
    [Personal(Special, Purpose, KeepSpecial)]
    public bool? SocialPriority { get; set; }

    public Guid? SocialPriorityById { get; set; }

    /// <summary>Lived here on the cut-off day, as the office saw it; null until it did.</summary>
    [Personal(Confirmed, Purpose, Keep)]
    public bool? Resident { get; set; }

    public Guid? ResidentById { get; set; }

    /// <summary>Was enrolled at a school of the city on the cut-off day, as the office or the school saw it; null until they did.</summary>
    [Personal(Confirmed, Purpose, Keep)]
    public bool? Enrolled { get; set; }

    public Guid? EnrolledById { get; set; }

    /// <summary>Took part in STEM activities; some places may be kept for them (P5).</summary>
    [Personal(Confirmed, Purpose, Keep)]
    public bool? StemActivity { get; set; }

    /// <summary>UTC; when the last question was answered for the first time.</summary>
    [Personal(Said, Purpose, Keep)]
    public DateTime? CompleteAt { get; set; }
}

/// <summary>A period in which a pupil can work.</summary>
public sealed class PossiblePeriod : Row
{
    public required Guid RegistrationId { get; init; }

    public required Guid PeriodId { get; init; }
}

internal sealed class RegistrationTable : CityTable<Registration>
{
    public override void Configure(EntityTypeBuilder<Registration> table)
    {
        table.HasIndex(r => r.ApplicationId).IsUnique();
        table.HasOne<Application>().WithMany().HasForeignKey(r => r.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.SchoolId).OnDelete(DeleteBehavior.Restrict);
        table.Property(r => r.ClassName).HasMaxLength(Registration.LongestClass);
        table.Property(r => r.ToConsider).HasMaxLength(Registration.LongestNote);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("a_school_of_the_city_or_another", "school_id IS NULL OR other_school = false");
            t.HasCheckConstraint("a_promise_has_days", "(promised_from IS NULL) = (promised_until IS NULL) AND (promised_from IS NULL OR promised_from <= promised_until)");
            t.HasCheckConstraint("somebody_confirmed_it", "(resident IS NULL) = (resident_by_id IS NULL) AND (enrolled IS NULL) = (enrolled_by_id IS NULL) AND (social_priority IS NULL) = (social_priority_by_id IS NULL)");
        });
    }
}

internal sealed class PossiblePeriodTable : CityTable<PossiblePeriod>
{
    public override void Configure(EntityTypeBuilder<PossiblePeriod> table)
    {
        table.HasIndex(p => new { p.RegistrationId, p.PeriodId }).IsUnique();
        table.HasOne<Registration>().WithMany().HasForeignKey(p => p.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Period>().WithMany().HasForeignKey(p => p.PeriodId).OnDelete(DeleteBehavior.Restrict);
    }
}
