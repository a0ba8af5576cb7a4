using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Microcity.Platform;

/// <summary>Registers who people are and what they may.</summary>
internal static class IdentityServices
{
    /// <summary>What verbs and the seed need as well.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<MasterKey>().AddSingleton<KeyRing>().AddSingleton<LongJobFiles>();
        services.AddDataProtection().SetApplicationName("microcity").SetDefaultKeyLifetime(TimeSpan.FromDays(90));
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing, MasterKey>((o, ring, master) =>
            (o.XmlRepository, o.XmlEncryptor) = (ring, new CloseKeys(master)));
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 220_000);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<PersonalRows>().AddScoped<MergedAliases>().AddScoped<RedoNotes>().AddScoped<ReplayAfterRestore>();
        services.AddScoped<Visitor>().AddScoped<Tries>().AddScoped<StartSession>().AddScoped<EndSessionsOf>().AddScoped<AppSecrets>();
    }

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<SitDown>().AddSingleton<HashQueue>().AddScoped<CityAddress>().AddScoped<SendLink>();
        services.AddScoped<SignUp>().AddScoped<ConfirmAddress>().AddScoped<SignIn>().AddScoped<NoteRefusedSignIn>().AddScoped<OpenLink>()
            .AddScoped<AskForReset>().AddScoped<ResetPassword>().AddScoped<SignOut>().AddScoped<EndSession>();
        services.AddScoped<CheckCode>().AddScoped<ShowSecondStep>().AddScoped<AddAuthenticatorApp>().AddScoped<RemoveAuthenticatorApp>();
        services.AddScoped<GrantRole>().AddScoped<EndRole>().AddScoped<AppPicture>();
        services.AddScoped<MakeSetUpToken>().AddScoped<SetUpInstallation>();
        services.AddPasskeys();
        services.AddSingleton<SessionCookie>().AddScoped<Recognise>().AddScoped<NoteRefusedAccess>().AddSingleton<OncePerMinute>().AddSingleton<RefusalAlarm>();
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

    /// <summary>User verification always, discoverable, no attestation; the domain comes from the settings, never from a request (T7, T8).</summary>
    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<PasskeyStore>();
        services.AddScoped<IPasskeyHandler<Account>>(s => new PasskeyHandler<Account>(s.GetRequiredService<UserManager<Account>>(), Options.Create(new IdentityPasskeyOptions
        {
            ServerDomain = s.GetRequiredService<CityContext>().City.Host ?? s.GetRequiredService<SiteOptions>().PublicUrl.Host,
            UserVerificationRequirement = "required",
            ResidentKeyRequirement = "required",
            AttestationConveyancePreference = "none",
        })));
        services.AddScoped<PasskeyCeremony>().AddScoped<AskForPasskey>().AddScoped<AddPasskey>().AddScoped<SignInWithPasskey>().AddScoped<RemovePasskey>();
    }
}
