using Microsoft.AspNetCore.DataProtection;

namespace Microcity.Platform;

/// <summary>Closes the authenticator secrets of one city, so that they are worth nothing in another (T4).</summary>
public sealed class AppSecrets(IDataProtectionProvider protection, CityContext city)
{
    private readonly IDataProtector protector = protection.CreateProtector($"{city.City.Id:N}", "authenticator-app");

    public string Close(string secret) => protector.Protect(secret);

    public string Open(string closed) => protector.Unprotect(closed);
}
