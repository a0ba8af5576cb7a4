using QRCoder;

namespace Microcity.CareerOffice;

/// <summary>An address for a phone's camera.</summary>
internal static class AddressPicture
{
    private const int Dots = 5;

    /// <returns>A data address with a PNG.</returns>
    public static string Of(string address)
    {
        using var made = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new PngByteQRCode(made);
        return "data:image/png;base64," + Convert.ToBase64String(drawing.GetGraphic(Dots));
    }
}
