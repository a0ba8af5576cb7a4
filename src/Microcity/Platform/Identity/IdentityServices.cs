using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace Microcity.Platform;

/// <summary>Registers who people are and what they may.</summary>
internal static class IdentityServices
{
    /// <summary>What verbs and the seed need as well.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<MasterKey>().AddSingleton<KeyRing>();
        services.AddDataProtection().SetApplicationName("microcity").SetDefaultKeyLifetime(TimeSpan.FromDays(90));
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing, MasterKey>((o, ring, master) =>
            (o.XmlRepository, o.XmlEncryptor) = (ring, new CloseKeys(master)));
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 220_000);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<Visitor>().AddScoped<StartSession>().AddScoped<AppSecrets>();
    }

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<SitDown>();
        services.AddSingleton<SessionCookie>().AddScoped<Recognise>().AddScoped<NoteRefusedAccess>();
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(SessionHandler.SchemeName).RequireAssertion(_ => false).Build());
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>().AddSingleton<IAuthorizationMiddlewareResultHandler, AnswerToRefused>();
        services.AddScoped<IAuthorizationHandler, PermissionCheck>();
        services.AddSingleton<DeclaredRights>().AddHostedService(s => s.GetRequiredService<DeclaredRights>());
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, FormsOfThisSession>();
        services.AddOptions<AntiforgeryOptions>().Configure<SiteOptions>((o, site) =>
        {
            var secure = site.PublicUrl.Scheme == Uri.UriSchemeHttps;
            o.Cookie = new()
            {
                Name = secure ? "__Host-mc-form" : "mc-form",
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.None,
                Path = "/",
                IsEssential = true,
            };
        });
    }
}
