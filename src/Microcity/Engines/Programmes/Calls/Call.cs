using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>How far a call is. Of a call that was opened, the clock says whether it is announced, open or locked.</summary>
public enum CallState { Draft, Announced, Open, Locked, Sealed, Selecting, Decided, Delivering, Closed, Cancelled }

/// <summary>One round of a programme: when people may apply, by which rules it is decided, how far it is.</summary>
public sealed class Call : Row
{
    public const int LongestSlug = 60;
    public const int LongestReason = 300;

    /// <summary>Code of the <see cref="ProgrammeKind"/> it belongs to.</summary>
    public required string Kind { get; init; }

    /// <summary>Last part of its address, for ever.</summary>
    public required string Slug { get; init; }

    /// <summary>The local day on which begins what it is for.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>What was last decided about it; ask <see cref="StateAt"/> how far it is.</summary>
    public CallState State { get; internal set; }

    /// <summary>UTC; from then on people may apply.</summary>
    public required DateTime OpensAt { get; set; }

    /// <summary>UTC; what arrived before counts.</summary>
    public required DateTime ClosesAt { get; set; }

    /// <summary>UTC; until then guardians and partners may still say yes.</summary>
    public required DateTime SealsAt { get; set; }

    /// <summary>Local days to answer an offer, until 20:00 of the last.</summary>
    public required int AnswerDays { get; set; }

    /// <summary>The last local day on which free places are offered on.</summary>
    public required DateOnly SettledOn { get; set; }

    /// <summary>Everything that decides, as published at opening; null before.</summary>
    public string? Rules { get; internal set; }

    /// <summary>SHA-256 of the rules, 64 lower-case hexadecimal digits.</summary>
    public string? RulesSha256 { get; internal set; }

    /// <summary>Why it was cancelled, in the officer's words.</summary>
    public string? Why { get; internal set; }

    public CallState StateAt(DateTime now) => State is not CallState.Open ? State
        : now < OpensAt ? CallState.Announced
        : now < ClosesAt ? CallState.Open
        : CallState.Locked;
}

internal sealed class CallTable : CityTable<Call>
{
    public override void Configure(EntityTypeBuilder<Call> table)
    {
        table.HasIndex(c => c.Slug).IsUnique();
        table.HasIndex(c => c.State);
        table.Property(c => c.Kind).HasMaxLength(40);
        table.Property(c => c.Slug).HasMaxLength(Call.LongestSlug);
        table.Property(c => c.RulesSha256).HasMaxLength(64);
        table.Property(c => c.Why).HasMaxLength(Call.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("it_opens_closes_and_is_sealed", "opens_at < closes_at AND closes_at <= seals_at");
            t.HasCheckConstraint("an_open_call_has_rules", "state IN ('Draft', 'Announced', 'Cancelled') OR (rules IS NOT NULL AND rules_sha256 IS NOT NULL)");
            t.HasCheckConstraint("a_cancelled_call_says_why", "(state = 'Cancelled') = (why IS NOT NULL)");
            t.HasCheckConstraint("days_to_answer", "answer_days BETWEEN 1 AND 30");
        });
    }
}
