namespace Microcity.Platform;

/// <summary>Finds what a poster is about from its name, such as <c>page.6f…</c>; what the visitor may not make posters of is nothing.</summary>
public sealed class ReadPoster(Installation installation, IServiceProvider scope, Visitor visitor, Here here)
{
    public async Task<PosterText?> Run(string thing, CancellationToken stop = default)
    {
        var parts = thing.Split('.', 2);
        return parts is [var code, var id] && Guid.TryParse(id, out var about)
            && installation.Modules.SelectMany(m => m.Posters).FirstOrDefault(k => k.Code == code) is { } kind && visitor.May(kind.Permission)
            ? await kind.Read(scope, about, here.Say, stop)
            : null;
    }
}
