namespace Microcity.Platform;

/// <summary>What the platform keeps personal data for, as text keys; modules name further purposes of their own.</summary>
public static class Purposes
{
    public const string SignIn = "platform.purpose.sign-in";
    public const string Guard = "platform.purpose.guard";
    public const string Rights = "platform.purpose.rights";
    public const string Mail = "platform.purpose.mail";
    public const string Work = "platform.purpose.work";
    public const string Record = "platform.purpose.record";
    public const string Questions = "platform.purpose.questions";
    public const string TellMe = "platform.purpose.tell-me";
    public const string CityPages = "platform.purpose.city-pages";
}

/// <summary>What allows keeping personal data (GDPR, article 6), as text keys.</summary>
public static class Grounds
{
    public const string PublicTask = "platform.ground.public-task";
    public const string Consent = "platform.ground.consent";
    public const string Law = "platform.ground.law";

    internal static IReadOnlyDictionary<string, string> OfPlatform { get; } = new Dictionary<string, string>
    {
        [Purposes.SignIn] = PublicTask,
        [Purposes.Guard] = Law,
        [Purposes.Rights] = PublicTask,
        [Purposes.Mail] = PublicTask,
        [Purposes.Work] = PublicTask,
        [Purposes.Record] = PublicTask,
        [Purposes.Questions] = PublicTask,
        [Purposes.TellMe] = Consent,
        [Purposes.CityPages] = Consent,
    };
}

/// <summary>How long personal data are kept, as text keys. What a <see cref="Retention"/> removes says so here.</summary>
public static class Keeps
{
    public const string UntilErased = "platform.keep.until-erased";
    public const string Account = "platform.keep.account";
    public const string Session = "platform.keep.session";
    public const string Link = "platform.keep.link";
    public const string NinetyDays = "platform.keep.ninety-days";
    public const string TwoDays = "platform.keep.two-days";
    public const string Sent = "platform.keep.sent";
    public const string MonthAfterEnd = "platform.keep.month-after-end";
    public const string ForGood = "platform.keep.for-good";
    public const string Day = "platform.keep.day";
    public const string Year = "platform.keep.year";
    public const string YearAfterAnswer = "platform.keep.year-after-answer";
    public const string TellMe = "platform.keep.tell-me";
    public const string CityPage = "platform.keep.city-page";
}
