using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

public enum QuestionAbout { Anything, Accessibility }

/// <summary>What somebody asked the office, how to reach them, and by when they were promised an answer.</summary>
public sealed class Question : Row
{
    /// <summary>Which form it came by: the office's own, or the one of the statement on accessibility (T58).</summary>
    [Personal("platform.personal.question", Purposes.Questions, Keeps.YearAfterAnswer)]
    public QuestionAbout About { get; init; }

    /// <summary>At most so many signs to ask and to answer.</summary>
    public const int LongestText = 2_000;

    public const int LongestReach = 254;

    [Personal("platform.personal.question", Purposes.Questions, Keeps.YearAfterAnswer)]
    public required string Text { get; init; }

    /// <summary>What whoever asked can name on the telephone.</summary>
    public string Number => Id.ToString("N")[^8..].ToUpperInvariant();

    /// <summary>An e-mail address, lower-case, or a telephone number as it was typed.</summary>
    [Personal("platform.personal.question", Purposes.Questions, Keeps.YearAfterAnswer)]
    public required string Reach { get; init; }

    /// <summary>The language it was asked in; the answer's mail is in it.</summary>
    [Personal("platform.personal.question", Purposes.Questions, Keeps.YearAfterAnswer)]
    public required string Language { get; init; }

    [Personal("platform.personal.question", Purposes.Questions, Keeps.YearAfterAnswer)]
    public required DateOnly PromisedOn { get; init; }

    /// <summary>UTC.</summary>
    [Personal("platform.personal.question", Purposes.Questions, Keeps.YearAfterAnswer)]
    public DateTime? AnsweredAt { get; set; }

    public Guid? AnsweredById { get; set; }

    /// <summary>What was written, or what was said on the telephone.</summary>
    [Personal("platform.personal.question", Purposes.Questions, Keeps.YearAfterAnswer)]
    public string? Answer { get; set; }
}

internal sealed class QuestionTable : CityTable<Question>
{
    public override void Configure(EntityTypeBuilder<Question> table)
    {
        table.HasIndex(q => new { q.AnsweredAt, q.PromisedOn });
        table.Ignore(q => q.Number);
        table.Property(q => q.Text).HasMaxLength(Question.LongestText);
        table.Property(q => q.Reach).HasMaxLength(Question.LongestReach);
        table.Property(q => q.Answer).HasMaxLength(Question.LongestText);
        table.ToTable(t => t.HasCheckConstraint("an_answer_says_something", "(answered_at IS NULL) = (answer IS NULL)"));
    }
}
