namespace Microcity.Platform;

/// <summary>Where a request comes from: the key its network address is counted under, and which device it is.</summary>
public sealed record Asker(string Address, string Device)
{
    public static Asker Of(HttpContext http) => new(AddressKey.Of(http.Connection.RemoteIpAddress), DeviceName.Of(http.Request.Headers.UserAgent.ToString()));
}
