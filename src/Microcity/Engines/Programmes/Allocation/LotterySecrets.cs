using Microcity.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace Microcity.Programmes;

/// <summary>Closes the secret half of a city's lotteries until the draw.</summary>
public sealed class LotterySecrets(IDataProtectionProvider protection, CityContext city)
{
    private readonly IDataProtector protector = protection.CreateProtector($"{city.City.Id:N}", "lottery");

    public string Close(byte[] secret) => Convert.ToBase64String(protector.Protect(secret));

    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys are lost; the commitment has to be voided publicly.</exception>
    public byte[] Open(string closed) => protector.Unprotect(Convert.FromBase64String(closed));
}
