using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>The six areas as people call them.</summary>
public static class InterestWords
{
    public static string Name(InterestType type, Say say) => say[type switch
    {
        InterestType.R => "career-office.area.r",
        InterestType.I => "career-office.area.i",
        InterestType.A => "career-office.area.a",
        InterestType.S => "career-office.area.s",
        InterestType.E => "career-office.area.e",
        _ => "career-office.area.c",
    }];

    public static string Meaning(InterestType type, Say say) => say[type switch
    {
        InterestType.R => "career-office.area.r-means",
        InterestType.I => "career-office.area.i-means",
        InterestType.A => "career-office.area.a-means",
        InterestType.S => "career-office.area.s-means",
        InterestType.E => "career-office.area.e-means",
        _ => "career-office.area.c-means",
    }];

    /// <summary>The five answers, from 1.</summary>
    public static IReadOnlyList<string> Answers(Say say) =>
        [say["career-office.answer.1"], say["career-office.answer.2"], say["career-office.answer.3"], say["career-office.answer.4"], say["career-office.answer.5"]];

    public static string Band(FitBand band, Say say) => say[band switch
    {
        FitBand.Well => "career-office.band.well",
        FitBand.Fits => "career-office.band.fits",
        _ => "career-office.band.wider",
    }];

    /// <summary>The state's look: word and symbol first, colour third.</summary>
    public static string State(FitBand band) => band switch
    {
        FitBand.Well => "state-have",
        FitBand.Fits => "state-near",
        _ => "state-missing",
    };
}
