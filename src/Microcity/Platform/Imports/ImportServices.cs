namespace Microcity.Platform;

internal static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<ReadImportFiles>().AddScoped<KeepImportFile>().AddScoped<LookAtImport>().AddScoped<ChooseColumns>().AddScoped<MendRows>()
        .AddScoped<StartImport>().AddScoped<ApplyImport>().AddScoped<UndoImport>();
}
