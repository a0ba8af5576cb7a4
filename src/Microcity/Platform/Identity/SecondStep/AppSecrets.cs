using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Microcity.Platform;

/// <summary>Closes the authenticator secrets of one city, so that they are worth nothing in another (T4).</summary>
public sealed class AppSecrets(IDataProtectionProvider protection, CityContext city)
{
    private readonly IDataProtector protector = protection.CreateProtector($"{city.City.Id:N}", "authenticator-app");

    public string Close(string secret) => protector.Protect(secret);

    public string Open(string closed) => protector.Unprotect(closed);

    /// <summary>A closed secret that a browser sent back; null when it is not one of this city's.</summary>
    public string? OpenSent(string? closed)
    {
        try
        {
            return string.IsNullOrEmpty(closed) ? null : protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
