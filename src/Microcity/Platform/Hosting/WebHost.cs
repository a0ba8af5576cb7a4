using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.Extensions.WebEncoders;

namespace Microcity.Platform;

/// <summary>How the program is being run.</summary>
/// <param name="PublicUrl">Where people reach it; links and host checks follow it alone (T7).</param>
/// <param name="Demo">Made-up cities, seats on <c>/demo</c>; loopback only.</param>
public sealed record SiteOptions(Uri PublicUrl, bool Demo)
{
    /// <summary>Proxies in front of the program; without one, nothing that a request says of its way is believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>How many times the usual number of requests a client may send; 1 but for load tests and crawls.</summary>
    public int LimitsTimes { get; init; } = 1;

    /// <summary>Port on this machine's own address where <c>/health/detail</c> says what is wrong; null for none.</summary>
    public int? DetailPort { get; init; }

    /// <summary>How long the program says that it is not ready before it stops taking requests (T68).</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whom <c>security.txt</c> names; null for nobody.</summary>
    public SecurityContact? Security { get; init; }

    /// <summary>Sends traces and metrics to the collector that the environment names.</summary>
    public bool Telemetry { get; init; }
}

/// <summary>Puts the program together: services, the order of the pipeline, pages and JSON.</summary>
public static class WebHost
{
    public static WebApplication Build(Installation installation, Storage storage, SiteOptions site, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;
        });
        string[] urls = [$"http://{(site.PublicUrl.IsLoopback ? "127.0.0.1" : "0.0.0.0")}:{site.PublicUrl.Port}", .. site.DetailPort is { } detail ? [$"http://127.0.0.1:{detail}"] : Array.Empty<string>()];
        builder.WebHost.UseUrls(urls);
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(10));
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateScopes, o.ValidateOnBuild) = (true, true));
        AddPlatform(builder.Services, installation, storage, site);
        foreach (var module in installation.Modules)
            module.AddServices(builder.Services);
        adjust?.Invoke(builder);

        var app = builder.Build();
        Pipeline(app, installation);
        return app;
    }

    /// <summary>Services that verbs need as well as the server.</summary>
    public static void AddCore(IServiceCollection services, Installation installation, Storage storage)
    {
        services.AddSingleton(installation).AddSingleton(storage);
        services.AddSingleton(TimeProvider.System).AddSingleton<Texts>().AddSingleton<CityConnections>().AddSingleton<Cities>()
            .AddSingleton<PrepareDatabases>();
        services.AddMemoryCache().AddHttpContextAccessor();
        services.AddScoped(s => s.GetRequiredService<Here>().Say);
        services.AddScoped<ReadFigures>().AddScoped<KeptParts>();
        services.AddScoped<CityContext>().AddScoped<Actor>().AddScoped<Here>().AddScoped<AddCity>();
        services.AddSettings(installation);
        services.AddScoped(s => s.GetRequiredService<CityConnections>().Open(s.GetRequiredService<CityContext>(), s.GetRequiredService<Actor>()));
        services.AddScoped(s => s.GetRequiredService<CityConnections>().OpenInstallation());
        services.AddSingleton<Node>().AddScoped<TakeLease>().AddScoped<RunRetention>().AddScoped<ReadNextToGo>();
        services.AddWork();
        services.AddScoped<StartLongJob>().AddImports();
        services.AddScoped<SendNotice>().AddScoped<ReadNotice>().AddScoped<MyNotices>();
        services.AddScoped<Ask>().AddScoped<AnswerQuestion>().AddScoped<ReadWhatsOn>().AddScoped<NoteMinorRead>().AddScoped<NoteRecordRead>().AddScoped<ReadFirm>().AddScoped<OpenDoors>();
        services.AddCityPages();
        services.AddTellMe();
        services.AddScoped<RunSearch>().AddScoped<ReadPoster>();
        services.AddAccounts();
        services.AddLogging(log => log.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter(typeof(RequestLog).FullName, LogLevel.Information));
        services.AddSingleton<JsonLines>().AddSingleton<ILoggerProvider, LinesToConsole>();
    }

    private static void AddPlatform(IServiceCollection services, Installation installation, Storage storage, SiteOptions site)
    {
        AddCore(services, installation, storage);
        services.AddHostedService<TidyEnd>().AddSingleton<IHostLifetime, StoppedByVerb>();
        services.AddSingleton(site).AddSingleton<Assets>().AddSingleton<RunningKeys>().AddSingleton(Disk.Real).AddSingleton<Readiness>();
        services.AddSingleton(_ => Post.Of(storage)).AddScoped<SendMails>().AddScoped<ReplayMail>();
        services.Configure<CacheTagHelperOptions>(o => o.SizeLimit = KeptParts.MostBytes);
        services.AddRazorPages(o => o.RootDirectory = "/").AddMvcOptions(o => o.Filters.Add(new KnownForms())).AddRazorOptions(o =>
        {
            o.PageViewLocationFormats.Add("/Platform/Html/{0}.cshtml");
            o.PageViewLocationFormats.Add("/Platform/Html/Pieces/{0}.cshtml");
        });
        // Field names like "a[" fail in the reading of jQuery's syntax, which no form of ours uses.
        services.Configure<MvcOptions>(o =>
        {
            o.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            o.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
        });
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSignIn();
        services.AddLongJobs();
        services.AddProblemDetails();
        if (site.Telemetry)
            Telemetry.Add(services);
        services.AddSingleton<Limits>();
        Proxies.Add(services);
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            o.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            o.SerializerOptions.AllowDuplicateProperties = false;
        });
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddOpenApi(o => o.AddDocumentTransformer<OpenApiSays>().AddOperationTransformer<OpenApiSays>());
    }

    private static void Pipeline(WebApplication app, Installation installation)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.Map("/health", Health.Answer);
        app.UseMiddleware<RightHost>();
        app.Map("/assets", Assets.Serve);
        app.Map(SecurityText.Path, SecurityText.Answer);
        Failures.Use(app);
        app.UseMiddleware<CityGate>();
        app.UseMiddleware<Surroundings>();
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseRouting();
        app.UseMiddleware<RightPlace>();
        app.UseAuthentication();
        app.UseMiddleware<UnreadSession>();
        app.Use(app.Services.GetRequiredService<Limits>().Keep);
        app.UseAuthorization();
        app.UseMiddleware<NoteHidden>();
        app.UseMiddleware<JsonDoor>();
        app.UseMiddleware<OncePerKey>();
        app.MapRazorPages();
        var api = app.MapGroup("/api/v1");
        foreach (var module in installation.Modules)
            module.MapJson(api);
        app.MapOpenApi().OpenToAll().AboveCities().Says("platform.api.openapi", at: "documentName=v1");
    }
}
