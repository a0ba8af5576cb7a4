namespace Microcity.Platform;

/// <summary>What the platform's own pages ask for.</summary>
public static class Permissions
{
    /// <summary>Today, and the staff menu.</summary>
    public const string Work = "platform.work";

    /// <summary>Granting and ending roles.</summary>
    public const string Roles = "platform.roles";

    /// <summary>The city's own values over the country pack's.</summary>
    public const string Settings = "platform.settings";

    /// <summary>Reading and answering what people ask the office.</summary>
    public const string Questions = "platform.questions";

    /// <summary>Writing the pages of the city.</summary>
    public const string Pages = "platform.pages";
}
