using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Microcity.Platform;

/// <summary>Whose word about a client's address and scheme is believed: the listed proxies' alone (T27).</summary>
internal static class Proxies
{
    public static void Add(IServiceCollection services) => services.AddOptions<ForwardedHeadersOptions>().Configure<SiteOptions>((o, site) =>
    {
        o.ForwardedHeaders = site.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        o.ForwardLimit = null;
        o.KnownProxies.Clear();
        o.KnownIPNetworks.Clear();
        foreach (var proxy in site.Proxies)
            o.KnownIPNetworks.Add(proxy);
    });

    /// <param name="text">An address or a network, such as <c>10.0.0.0/24</c>.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static System.Net.IPNetwork Read(string text) =>
        IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8) : System.Net.IPNetwork.Parse(text);
}
