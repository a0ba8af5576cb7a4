using System.Globalization;
using System.Security.Cryptography;
using Microcity.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace Microcity.CareerOffice;

/// <summary>When a page of the quiz was given out, as a word that only this city can read; the form brings it back.</summary>
public sealed class QuizClock(IDataProtectionProvider protection, CityContext city, Here here)
{
    private const int SecondsAnItem = 1;
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    private readonly IDataProtector protector = protection.CreateProtector($"{city.City.Id:N}", "quiz-page");

    public string Begun() => protector.Protect(here.Now.Ticks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Quicker than a second an item; what is absent, broken or older than a day is not.</summary>
    public bool IsFast(string? begun)
    {
        if (string.IsNullOrEmpty(begun))
            return false;
        try
        {
            var taken = here.Now - new DateTime(long.Parse(protector.Unprotect(begun), CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return taken < Oldest && taken < TimeSpan.FromSeconds(SecondsAnItem * QuizItems.OnePage);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
