using System.Globalization;

namespace Microcity.Platform;

/// <summary>What every page needs to know of the place it is shown in: the city's profile, the language, today's date there.</summary>
public sealed class Here(Texts texts, TimeProvider clock)
{
    private Say? say;

    public CityProfile? Profile { get; private set; }

    public string Language { get; private set; } = "en";

    public string Zone { get; private set; } = "UTC";

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The city's local date.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The local date of a moment.</summary>
    /// <param name="time">UTC.</param>
    public DateOnly DayOf(DateTime time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time, TimeZoneInfo.FindSystemTimeZoneById(Zone)));

    /// <summary>The local time of a moment, as the reader writes it.</summary>
    /// <param name="time">UTC.</param>
    public string TimeOf(DateTime time) => TimeZoneInfo.ConvertTimeFromUtc(time, TimeZoneInfo.FindSystemTimeZoneById(Zone)).ToString(Language == "lv" ? "HH.mm" : "HH:mm", CultureInfo.InvariantCulture);

    public Say Say => say ??= new Say(texts, Language, Profile?.Name, Today);

    public void Is(CityProfile? profile, string zone, string language) => (Profile, Zone, Language, say) = (profile, zone, language, null);

    /// <summary>The same sentences in another language, for a mail or a sheet.</summary>
    public Say In(string language) => new(texts, language, Profile?.Name, Today);
}
