using QRCoder;

namespace Microcity.Platform;

/// <summary>A QR code as a drawing that stays sharp on paper of any size.</summary>
public static class QrPicture
{
    /// <returns>An SVG file.</returns>
    public static string Of(string address)
    {
        using var made = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(made);
        return drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
