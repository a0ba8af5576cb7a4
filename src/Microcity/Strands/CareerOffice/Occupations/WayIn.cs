using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>The usual way into an occupation, by the skill level of its ISCO group.</summary>
public enum WayIn { Basic, Vocational, Secondary, Higher }

public static class WaysIn
{
    /// <param name="code">ISCO code, such as <c>7212</c>; null where none is known.</param>
    public static WayIn? Of(string? code) => code is not { Length: > 0 } ? null : code[0] switch
    {
        '9' => WayIn.Basic,
        >= '4' and <= '8' => WayIn.Vocational,
        '3' => WayIn.Secondary,
        '1' or '2' => WayIn.Higher,
        _ => null,
    };

    public static string Words(WayIn route, Say say) => say[route switch
    {
        WayIn.Basic => "career-office.route.basic",
        WayIn.Vocational => "career-office.route.vocational",
        WayIn.Secondary => "career-office.route.secondary",
        _ => "career-office.route.higher",
    }];
}
