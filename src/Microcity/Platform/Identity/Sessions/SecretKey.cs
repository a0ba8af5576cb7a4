using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Microcity.Platform;

/// <summary>256 random bits as text that fits a cookie or a link, and the hash that is stored instead of them.</summary>
public static class SecretKey
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
