using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microcity.Tests;

/// <summary>A passkey device in software: makes one ES256 credential and shows it, as a browser would hand it on.</summary>
public sealed class SoftKey(string origin) : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string user = "";

    /// <summary>Whether the device asked its owner for finger, face or PIN.</summary>
    public bool Verifies { get; init; } = true;

    public JsonNode Make(string optionsJson)
    {
        var options = JsonNode.Parse(optionsJson)!;
        user = (string)options["user"]!["id"]!;
        var client = Client("webauthn.create", (string)options["challenge"]!);
        var cbor = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cbor.WriteStartMap(3);
        cbor.WriteTextString("fmt");
        cbor.WriteTextString("none");
        cbor.WriteTextString("attStmt");
        cbor.WriteStartMap(0);
        cbor.WriteEndMap();
        cbor.WriteTextString("authData");
        cbor.WriteByteString([.. Seen((string)options["rp"]!["id"]!, 0x40), .. new byte[16], 0, 16, .. id, .. PublicKey()]);
        cbor.WriteEndMap();
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["attestationObject"] = Base64Url.EncodeToString(cbor.Encode()),
            ["transports"] = new JsonArray("internal"),
        });
    }

    public JsonNode Show(string optionsJson)
    {
        var options = JsonNode.Parse(optionsJson)!;
        var client = Client("webauthn.get", (string)options["challenge"]!);
        var seen = Seen((string)options["rpId"]!, 0);
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(seen),
            ["signature"] = Base64Url.EncodeToString(key.SignData([.. seen, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = user,
        });
    }

    public void Dispose() => key.Dispose();

    private JsonObject Credential(JsonObject response) => new()
    {
        ["id"] = Base64Url.EncodeToString(id),
        ["rawId"] = Base64Url.EncodeToString(id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    };

    private byte[] Client(string type, string challenge) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type, challenge, origin, crossOrigin = false }));

    private byte[] Seen(string domain, byte flags)
    {
        var seen = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(domain), seen);
        seen[32] = (byte)(flags | 0x01 | (Verifies ? 0x04 : 0));
        BinaryPrimitives.WriteUInt32BigEndian(seen.AsSpan(33), 0);
        return seen;
    }

    private byte[] PublicKey()
    {
        var point = key.ExportParameters(false).Q;
        var cose = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cose.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            cose.WriteInt32(label);
            cose.WriteInt32(value);
        }
        cose.WriteInt32(-2);
        cose.WriteByteString(point.X!);
        cose.WriteInt32(-3);
        cose.WriteByteString(point.Y!);
        cose.WriteEndMap();
        return cose.Encode();
    }
}
