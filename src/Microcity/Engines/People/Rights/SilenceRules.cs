namespace Microcity.People;

/// <summary>What follows when nobody signs in for two years (T46): two mails, then the account's person is erased like who asks for it.</summary>
public static class SilenceRules
{
    public const int FirstMailMonths = 22, SecondMailMonths = 23, EraseMonths = 24;

    /// <summary>An address that nobody confirmed.</summary>
    public const int UnconfirmedDays = 7;

    /// <summary>Nobody is erased sooner after the last mail, however late that one was.</summary>
    public const int LeastDays = 27;

    /// <param name="seen">UTC; of the last sign-in.</param>
    /// <param name="mails">UTC; of those since then.</param>
    public static SilenceStep Next(DateTime seen, IReadOnlyCollection<DateTime> mails, DateTime now) => mails.Count switch
    {
        0 => seen.AddMonths(FirstMailMonths) <= now ? SilenceStep.FirstMail : SilenceStep.None,
        1 => seen.AddMonths(SecondMailMonths) <= now && mails.Max().AddDays(LeastDays) <= now ? SilenceStep.SecondMail : SilenceStep.None,
        _ => seen.AddMonths(EraseMonths) <= now && mails.Max().AddDays(LeastDays) <= now ? SilenceStep.Erase : SilenceStep.None,
    };
}

public enum SilenceStep { None, FirstMail, SecondMail, Erase }
