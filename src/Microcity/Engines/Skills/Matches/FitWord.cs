using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>How well an opening fits, in the only words that people see first.</summary>
public enum FitWord { Well, Partly, Start }

/// <summary>How somebody stands to one thing that is asked for.</summary>
public enum FitState { Have, Near, Missing }

/// <summary>Where one word ends and the next begins.</summary>
public static class FitRules
{
    /// <summary>From here on it fits well, in hundredths of a point: where a plan aims and a door counts as open.</summary>
    public const int Well = DoorOpener.Open;

    /// <summary>From here on it fits partly.</summary>
    public const int Partly = 30_00;

    public static FitWord Word(int points) => points switch
    {
        >= Well => FitWord.Well,
        >= Partly => FitWord.Partly,
        _ => FitWord.Start,
    };

    /// <summary>The very skill at the level asked is there; anything else that is worth something is near.</summary>
    public static FitState State(Part part) => part switch
    {
        { Value: 0 } or { ServedBy: null } => FitState.Missing,
        { ServedBy.Relation: Relation.Same or Relation.LocalExact } when !(part.ServedBy.Held.Level < part.Asked.Level) => FitState.Have,
        _ => FitState.Near,
    };
}
