using System.Security.Cryptography;
using System.Text;

namespace Microcity.Platform;

/// <summary>The key file that encrypts the installation's keys: <c>keys/master.key</c> of the data folder, readable by its owner alone (T40).</summary>
public sealed class MasterKey(Storage storage)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string file = Path.Combine(storage.Folder, "keys", "master.key");
    private readonly Lock gate = new();
    private byte[]? key;

    /// <summary>Nonce, tag and ciphertext in one.</summary>
    public byte[] Close(ReadOnlySpan<byte> plain)
    {
        var closed = new byte[28 + plain.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, 12));
        using var aes = new AesGcm(Key(), 16);
        aes.Encrypt(closed.AsSpan(0, 12), plain, closed.AsSpan(28), closed.AsSpan(12, 16));
        return closed;
    }

    /// <exception cref="CryptographicException">Another key closed it.</exception>
    public byte[] Open(ReadOnlySpan<byte> closed)
    {
        var plain = new byte[closed.Length - 28];
        using var aes = new AesGcm(Key(), 16);
        aes.Decrypt(closed[..12], closed[28..], closed.Slice(12, 16), plain);
        return plain;
    }

    /// <summary>32 bytes for one purpose, the same as long as the key file is.</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Key(), 32, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>Looks at the file again: it is there, its owner's alone, and still the key that this process uses.</summary>
    /// <exception cref="InvalidOperationException">Others can read the file, or it holds no key or another one.</exception>
    public string Check()
    {
        var used = Key();
        return File.Exists(file) && Read().AsSpan().SequenceEqual(used) ? "readable" : throw new InvalidOperationException($"{file} does not hold the key that is in use.");
    }

    private byte[] Key()
    {
        lock (gate)
            return key ??= Read();
    }

    private byte[] Read()
    {
        if (!File.Exists(file))
            return Make();
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
            throw new InvalidOperationException($"{file} can be read by others. Its owner alone may: chmod 600");
        var bytes = File.ReadAllBytes(file);
        return bytes.Length == 32 ? bytes : throw new InvalidOperationException($"{file} holds no key of 32 bytes.");
    }

    private byte[] Make()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var made = RandomNumberGenerator.GetBytes(32);
        OwnerFile.Write(file, made);
        return made;
    }
}
