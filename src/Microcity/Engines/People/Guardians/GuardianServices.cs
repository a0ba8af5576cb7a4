using Microcity.Platform;

namespace Microcity.People;

internal static class GuardianServices
{
    public static IServiceCollection AddGuardians(this IServiceCollection services) => services.AddScoped<ReadGuardians>().AddScoped<ReadBehalf>().AddScoped<TellGuardian>()
        .AddScoped<AskToBeGuardian>().AddScoped<ConfirmGuardian>().AddScoped<RefuseGuardian>().AddScoped<EndGuardianship>();

    /// <summary>My page's line of family: the wards, or the guardians of a minor; for adults the way to say whose guardian they are.</summary>
    public static async Task<MyLines> Mine(IServiceProvider services, CancellationToken stop)
    {
        var (visitor, here) = (services.GetRequiredService<Visitor>(), services.GetRequiredService<Here>());
        if (visitor.PersonId is not { } self)
            return MyLines.None;
        var (read, say) = (services.GetRequiredService<ReadGuardians>(), here.Say);
        var names = visitor.Minor(here.Today)
            ? (await read.Guardians(self, stop)).Select(g => g.Guardian.Name)
            : (await read.Wards(self, stop)).Select(g => g.Ward.GivenName);
        var text = string.Join(", ", names);
        return new([], [new(say["people.guardians.title"], "/me/guardians", text.Length > 0 ? text : say["people.guardians.mine"])]);
    }
}
