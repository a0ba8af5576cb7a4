namespace Microcity.Platform;

/// <summary>How a verb, a job or the seed works inside one city, without a request.</summary>
public static class Scopes
{
    /// <summary>Services for a verb: no web server.</summary>
    public static ServiceProvider ForVerb(Installation installation, Storage storage, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        WebHost.AddCore(services, installation, storage);
        foreach (var module in installation.Modules)
            module.AddServices(services);
        if (clock is not null)
            services.AddSingleton(clock);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>A scope of one city, its actor named.</summary>
    public static async Task<AsyncServiceScope> InCity(this IServiceProvider services, City city, Action<Actor> actor, string language = "en")
    {
        var scope = services.CreateAsyncScope();
        var inside = scope.ServiceProvider;
        inside.GetRequiredService<CityContext>().Choose(city);
        actor(inside.GetRequiredService<Actor>());
        inside.GetRequiredService<Here>().Is(await inside.GetRequiredService<CitySettings>().Profile(), city.Zone, language);
        return scope;
    }
}
