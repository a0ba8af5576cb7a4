using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Microcity.Platform;

/// <summary>What makes two requests the same: the key that the client made up, and a hash of address and body.</summary>
/// <param name="Json">A JSON operation; else a form.</param>
internal sealed record KeyedRequest(Guid Key, byte[] Hash, bool Json)
{
    public const string Header = "Idempotency-Key";

    /// <summary>The hidden field of every form.</summary>
    public const string Field = "once";

    /// <summary>Null when the key is missing or no UUID.</summary>
    public static async Task<KeyedRequest?> OfJson(HttpContext http)
    {
        if (!Guid.TryParseExact(http.Request.Headers[Header].ToString(), "D", out var key))
            return null;
        http.Request.EnableBuffering();
        using var hash = Address(http.Request);
        await Append(hash, http.Request.Body, http.RequestAborted);
        http.Request.Body.Position = 0;
        return new(key, hash.GetHashAndReset(), Json: true);
    }

    /// <summary>
    /// The key of a form counts together with what was typed: sent twice, it is one effect; gone back to and changed, it is
    /// another form.
    /// </summary>
    public static async Task<KeyedRequest?> OfForm(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!Guid.TryParseExact(form[Field].ToString(), "D", out var shown))
            return null;
        using var hash = Address(http.Request);
        foreach (var (name, values) in form.Where(f => f.Key is not (Field or "__RequestVerificationToken")).OrderBy(f => f.Key, StringComparer.Ordinal))
            Append(hash, name, values);
        foreach (var file in form.Files)
        {
            Append(hash, file.Name, file.FileName);
            await using var bytes = file.OpenReadStream();
            await Append(hash, bytes, http.RequestAborted);
        }
        var hashed = hash.GetHashAndReset();
        return new(new Guid(SHA256.HashData([.. shown.ToByteArray(), .. hashed]).AsSpan(0, 16)), hashed, Json: false);
    }

    private static IncrementalHash Address(HttpRequest request)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, request.Method, request.Path + request.QueryString);
        return hash;
    }

    private static void Append(IncrementalHash hash, string name, StringValues values)
    {
        foreach (var part in values.Prepend(name))
            hash.AppendData(Encoding.UTF8.GetBytes((part ?? "") + '\0'));
    }

    private static async Task Append(IncrementalHash hash, Stream bytes, CancellationToken stop)
    {
        var part = new byte[16 << 10];
        while (await bytes.ReadAsync(part, stop) is var read and > 0)
            hash.AppendData(part, 0, read);
    }
}
