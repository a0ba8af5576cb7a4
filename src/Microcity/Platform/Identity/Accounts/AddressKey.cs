using System.Net;

namespace Microcity.Platform;

/// <summary>Which network address a try is counted for: one IPv4 address, or the 64 bits of an IPv6 network.</summary>
public static class AddressKey
{
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.GetAddressBytes() is { Length: 16 } six ? $"{new IPAddress([.. six[..8], .. new byte[8]])}/64" : address.ToString();
    }
}
