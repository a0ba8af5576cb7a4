namespace Microcity.Platform;

internal static class PageServices
{
    public static void AddCityPages(this IServiceCollection services) =>
        services.AddSingleton<ShownPages>().AddScoped<ReadPages>().AddScoped<ReadPageRows>().AddScoped<IndexWords>()
            .AddScoped<SavePage>().AddScoped<PublishPage>().AddScoped<TakeDownPage>().AddScoped<CheckPage>().AddScoped<RemovePage>();
}
