using Microcity.Platform;
using QRCoder;

namespace Microcity.Skills;

/// <summary>The picture on paper that opens a draft again.</summary>
public sealed class CodePicture(CityAddress address)
{
    /// <returns>A data address with a PNG.</returns>
    public string Of(string code)
    {
        using var made = QRCodeGenerator.GenerateQrCode(address.Of("/start/" + code), QRCodeGenerator.ECCLevel.M);
        using var drawing = new PngByteQRCode(made);
        return "data:image/png;base64," + Convert.ToBase64String(drawing.GetGraphic(5));
    }
}
