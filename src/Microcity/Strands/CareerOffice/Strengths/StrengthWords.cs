using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>A strength by its name, a sentence for a CV and a question for a talk.</summary>
public static class StrengthWords
{
    public static (string Name, string Cv, string Talk) Of(Strength strength, Say say) => strength switch
    {
        Strength.Drive => (say["career-office.strength.drive"], say["career-office.strength.drive-cv"], say["career-office.strength.drive-talk"]),
        Strength.Lead => (say["career-office.strength.lead"], say["career-office.strength.lead-cv"], say["career-office.strength.lead-talk"]),
        Strength.Team => (say["career-office.strength.team"], say["career-office.strength.team-cv"], say["career-office.strength.team-talk"]),
        Strength.Care => (say["career-office.strength.care"], say["career-office.strength.care-cv"], say["career-office.strength.care-talk"]),
        Strength.Calm => (say["career-office.strength.calm"], say["career-office.strength.calm-cv"], say["career-office.strength.calm-talk"]),
        Strength.Careful => (say["career-office.strength.careful"], say["career-office.strength.careful-cv"], say["career-office.strength.careful-talk"]),
        Strength.Inventive => (say["career-office.strength.inventive"], say["career-office.strength.inventive-cv"], say["career-office.strength.inventive-talk"]),
        _ => (say["career-office.strength.thinking"], say["career-office.strength.thinking-cv"], say["career-office.strength.thinking-talk"]),
    };

    /// <summary>The five answers, from 1.</summary>
    public static IReadOnlyList<string> Answers(Say say) =>
        [say["career-office.like-me.1"], say["career-office.like-me.2"], say["career-office.like-me.3"], say["career-office.like-me.4"], say["career-office.like-me.5"]];
}
