namespace Microcity.Skills;

/// <summary>Registers passports, drafts and what is read from them.</summary>
internal static class PassportServices
{
    public static void AddPassports(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CodeInHand>().AddScoped<ReadHeldSkills>().AddScoped<ReadSkillset>();
    }
}
