using System.Globalization;
using Microcity.Platform;

namespace Microcity.Skills;

internal static class RadarWords
{
    /// <summary>The first day of a month written as <c>2026-10</c>; null for anything else.</summary>
    public static DateOnly? Month(string? text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    public static string Name(DateOnly month, Say say) => month.ToString("Y", say.Culture);

    public static string Tension(Tension tension, Say say) => tension switch
    {
        Skills.Tension.Enough => say["skills.radar.enough"],
        Skills.Tension.Tight => say["skills.radar.tight"],
        _ => say["skills.radar.short"],
    };

    /// <summary>The state's look: word and symbol first, colour third.</summary>
    public static string State(Tension tension) => tension switch
    {
        Skills.Tension.Enough => "state-have",
        Skills.Tension.Tight => "state-due",
        _ => "state-late",
    };

    public static string Percent(decimal value, Say say) => value.ToString("0.0", say.Culture) + " %";
}
