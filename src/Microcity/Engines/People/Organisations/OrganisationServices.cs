namespace Microcity.People;

/// <summary>The acts on organisations and on who speaks for them.</summary>
internal static class OrganisationServices
{
    public static IServiceCollection AddOrganisations(this IServiceCollection services) => services
        .AddScoped<AddOrganisation>().AddScoped<AddContact>().AddScoped<AskToRepresent>().AddScoped<AskForFirm>().AddScoped<CorrectOrganisation>()
        .AddScoped<VerifyOrganisation>().AddScoped<RefuseOrganisation>().AddScoped<ConfirmRepresentative>().AddScoped<RefuseRepresentative>().AddScoped<EndRepresentative>()
        .AddScoped<FirmPromise>().AddScoped<MyFirms>().AddScoped<MayDecide>().AddScoped<TellFirm>().AddScoped<GiveEmployerRole>().AddScoped<EndEmployerRole>();
}
