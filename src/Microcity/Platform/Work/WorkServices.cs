namespace Microcity.Platform;

internal static class WorkServices
{
    public static void AddWork(this IServiceCollection services) => services
        .AddScoped<WorkDesk>().AddScoped<Colleagues>().AddScoped<ShowWork>().AddScoped<WorkPromises>().AddScoped<LookAtPromises>().AddScoped<ChooseForRow>()
        .AddScoped<PutOff>().AddScoped<HandOver>().AddScoped<SayNotOurs>().AddScoped<TakeBack>().AddScoped<DoWork>().AddScoped<UndoWork>()
        .AddScoped<GoAway>().AddScoped<ComeBack>().AddScoped<SendMondayMails>().AddScoped<SeeAsOfficer>();
}
