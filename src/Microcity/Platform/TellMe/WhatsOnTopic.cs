namespace Microcity.Platform;

/// <summary>Waiting for a date in What's on, of one kind or of any.</summary>
internal static class WhatsOnTopic
{
    public const string Code = "whats-on";

    public static TellMeTopic Topic { get; } = new(Code, async (services, about, stop) =>
    {
        var read = services.GetRequiredService<ReadWhatsOn>();
        var kind = read.Kinds.FirstOrDefault(k => k.Code == about.About);
        if (kind is null && about.About.Length > 0)
            return null;
        var coming = await read.Run(kind?.Code, stop);
        return new(
            kind is null ? about.Say["platform.tell-me.any-date"] : about.Say[kind.NameKey],
            coming.Count == 0 ? null : new(coming[0].Happening.Title, coming[0].Happening.Link));
    });
}
