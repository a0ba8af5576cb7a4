using QRCoder;

namespace Microcity.Platform;

/// <summary>The picture that an authenticator app reads a new secret from.</summary>
public sealed class AppPicture(Here here)
{
    /// <returns>A data address with a PNG.</returns>
    public string Of(string email, string secret)
    {
        var city = Uri.EscapeDataString(here.Profile?.Name.Plain ?? "Microcity");
        using var code = QRCodeGenerator.GenerateQrCode($"otpauth://totp/{city}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={city}", QRCodeGenerator.ECCLevel.M);
        using var drawing = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(drawing.GetGraphic(6));
    }
}
