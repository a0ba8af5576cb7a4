using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.SummerJobs;

/// <summary>One summer: a call of the kind <c>summer-jobs</c>, its numbers, its periods.</summary>
public sealed class Season : Row
{
    public required Guid CallId { get; init; }

    /// <summary>Of the first working day.</summary>
    public required int Year { get; init; }

    /// <summary>Local days on which employers may offer, both still in it.</summary>
    public required DateOnly OffersFrom { get; set; }

    public required DateOnly OffersUntil { get; set; }

    /// <summary>The local day on which one must have lived or learned here.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>For whom posts of the city and its bodies are.</summary>
    public required Who WhoMunicipal { get; init; }

    /// <summary>For whom posts of other employers are.</summary>
    public required Who WhoOther { get; init; }

    /// <summary>Hourly rates in cents by the age a band begins with.</summary>
    public required int CentsFrom13 { get; init; }

    public required int CentsFrom15 { get; init; }

    public required int CentsFrom18 { get; init; }

    public IReadOnlyDictionary<int, int> HourlyCents => new Dictionary<int, int> { [13] = CentsFrom13, [15] = CentsFrom15, [18] = CentsFrom18 };
}

/// <summary>Working days of a season that are worked as one.</summary>
public sealed class Period : Row
{
    public required Guid SeasonId { get; init; }

    public required DateOnly FirstDay { get; set; }

    public required int WorkingDays { get; set; }

    public required DateOnly LastDay { get; set; }
}

internal sealed class SeasonTable : CityTable<Season>
{
    public override void Configure(EntityTypeBuilder<Season> table)
    {
        table.HasIndex(s => s.CallId).IsUnique();
        table.HasOne<Call>().WithMany().HasForeignKey(s => s.CallId).OnDelete(DeleteBehavior.Cascade);
        table.Ignore(s => s.HourlyCents);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("employers_have_time", "offers_from <= offers_until");
            t.HasCheckConstraint("hours_are_paid", "cents_from13 BETWEEN 1 AND 10000 AND cents_from15 BETWEEN 1 AND 10000 AND cents_from18 BETWEEN 1 AND 10000");
        });
    }
}

internal sealed class PeriodTable : CityTable<Period>
{
    public override void Configure(EntityTypeBuilder<Period> table)
    {
        table.HasIndex(p => new { p.SeasonId, p.FirstDay }).IsUnique();
        table.HasOne<Season>().WithMany().HasForeignKey(p => p.SeasonId).OnDelete(DeleteBehavior.Cascade);
        table.ToTable(t => t.HasCheckConstraint("a_period_has_days", "first_day <= last_day AND working_days BETWEEN 1 AND 40"));
    }
}
