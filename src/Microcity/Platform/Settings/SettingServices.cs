namespace Microcity.Platform;

internal static class SettingServices
{
    /// <summary>Country packs are read here and now, so that a wrong one stops the start.</summary>
    public static void AddSettings(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton(CountryPacks.Read(installation));
        services.AddScoped(s => s.GetRequiredService<CountryPacks>()[s.GetRequiredService<CityContext>().City.Country]);
        services.AddScoped<CitySettings>().AddScoped<ReadSettings>().AddScoped<PreviewSetting>().AddScoped<ChangeSetting>();
        services.AddScoped<ReadCalendar>().AddScoped<ChangeCalendar>();
    }
}
